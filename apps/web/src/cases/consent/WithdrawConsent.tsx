import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import type { Purpose } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { Ask } from '../../ui/Ask.js';
import { useTerms } from '../../vocabulary/VocabularyProvider.js';

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
  done: () => void;
  cancel: () => void;
}

/** Takes a consent back, once it was said what that means: at once, everywhere, and without INTERNAL for the house too. */
export function WithdrawConsent({ survivor, purpose, done, cancel }: WithdrawConsentProps) {
  const { t } = useTranslation();
  const { label } = useTerms();
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, withdraw] = useMutation(WITHDRAW_CONSENT);
  async function send(note: string | null): Promise<void> {
    setRefused(undefined);
    const { error } = await withdraw({ input: { survivor, purpose, note } }, EVERY_READ_OF_CASES);
    if (error) setRefused(errorCode(error));
    else done();
  }
  return (
    <Ask
      consequence={
        purpose === 'INTERNAL' ? t('consent.withdrawInternal') : t('consent.withdrawMeaning', { purpose: label('purpose', purpose) })
      }
      deed={t('consent.withdrawDo')}
      noted="note"
      sending={fetching}
      refused={refused}
      doIt={(note) => void send(note)}
      cancel={cancel}
    />
  );
}
