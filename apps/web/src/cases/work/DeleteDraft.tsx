import { useState } from 'react';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { Ask } from '../../ui/Ask.js';
import { Button } from '../../ui/Button.js';
import { CaseRefused } from './CaseRefused.js';

const DELETE_DRAFT = graphql(`
  mutation DeleteDraft($input: DraftInput!) {
    deleteDraft(input: $input)
  }
`);

interface DeleteDraftProps {
  of: { code: string; version: number };
  /** Called with what is to be said: the case is there no more. */
  left: (message: string) => void;
}

/** Deletes a draft of the reader's own that nobody ever confirmed, after saying what that means. */
export function DeleteDraft({ of: { code, version }, left }: DeleteDraftProps) {
  const { t } = useTranslation();
  const action = useAction(EVERY_READ_OF_CASES);
  const [asking, setAsking] = useState(false);
  async function send(): Promise<void> {
    if (await action.run(DELETE_DRAFT, { input: { code, version } })) left(t('change.deleted', { code }));
  }
  if (!asking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('change.delete')}
      </Button>
    );
  }
  return (
    <Ask
      consequence={t('change.deleteMeaning')}
      word={t('change.deleteDo')}
      by={action}
      refused={<CaseRefused error={action.error} version={version} />}
      run={() => void send()}
      cancel={() => setAsking(false)}
    />
  );
}
