import { BrokenPage } from './BrokenPage.js';
import { QuickExit } from './QuickExit.js';

/** Shown when not even what stands around the pages could be drawn: the way out is there all the same. */
export function BrokenShell({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="broken">
      <QuickExit />
      <BrokenPage reset={reset} />
    </main>
  );
}
