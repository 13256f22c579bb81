import { Loaded } from '../ui/Loaded.js';
import { ProveAgain } from './ProveAgain.js';
import { useSession } from './SessionProvider.js';
import { methodsOf, useOwnAccount } from './useOwnAccount.js';

/** Asks who it is once more, unless a second factor must be set up first: of that the top of every page tells. */
export function Proving() {
  const { viewer } = useSession();
  const own = useOwnAccount();
  if (viewer?.needsSecondFactor) return null;
  return (
    <Loaded result={own.result} again={own.again}>
      {({ account }) => <ProveAgain methods={methodsOf(account)} />}
    </Loaded>
  );
}
