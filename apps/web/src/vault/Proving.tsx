import { methodsOf, useOwnAccount } from '../account/useOwnAccount.js';
import { Loaded } from '../page/Loaded.js';
import { ProveAgain } from '../session/ProveAgain.js';
import { useSession } from '../session/SessionProvider.js';

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
