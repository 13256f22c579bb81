import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import type { Purpose } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { Ask } from '../../ui/Ask.js';
import type { Place } from '../../ui/typed.js';
import { useWords } from '../../vocabulary/useWords.js';

const WITHDRAW_CONSENT = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      id
    }
  }
`);

interface WithdrawConsentProps {
  survivor: string;
  purpose: Purpose;
  /** Where what is typed is kept. */
  at: Place;
  done: () => void;
  cancel: () => void;
}

/** Takes a consent back, once it was said what that means: at once, everywhere, and without INTERNAL for the house too. */
export function WithdrawConsent({ survivor, purpose, at, done, cancel }: WithdrawConsentProps) {
  const { t, label } = useWords();
  const action = useAction(EVERY_READ_OF_CASES);
  async function send(note: string | null): Promise<boolean> {
    const withdrawn = await action.run(WITHDRAW_CONSENT, { input: { survivor, purpose, note } });
    if (withdrawn) done();
    return withdrawn !== undefined;
  }
  return (
    <Ask
      consequence={
        purpose === 'INTERNAL' ? t('consent.withdrawInternal') : t('consent.withdrawMeaning', { purpose: label('purpose', purpose) })
      }
      word={t('consent.withdrawDo')}
      noted="note"
      at={at}
      by={action}
      run={send}
      cancel={cancel}
    />
  );
}
