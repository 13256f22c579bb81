import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Note } from '../../ui/Note.js';
import { Refused } from '../../ui/Refused.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseSteps } from './CaseSteps.js';
import { forgetDraft, keepDraft, keptDraft, newClientKey } from './drafts.js';
import { type EntryDraft, EntryForm, emptyEntry } from './form.js';
import { useEnterCase } from './useEnterCase.js';

/** Enters a new case. */
export function EnterCase({ person }: { person: string }) {
  const { t, lang } = useWords();
  const [kept] = useState(() => keptDraft(person));
  const [start] = useState(() => kept ?? { person, draft: emptyEntry(lang), clientKey: newClientKey() });
  const form = useForm<EntryDraft>({ resolver: zodResolver(EntryForm), defaultValues: start.draft });
  const { sending, error, entered, enter } = useEnterCase();
  const { getValues, formState } = form;
  const finished = useRef(false);

  useEffect(
    () => () => {
      if (!finished.current) keepDraft({ ...start, draft: structuredClone(getValues()) });
    },
    [getValues, start],
  );
  async function save(draft: EntryDraft): Promise<void> {
    finished.current = await enter(draft, start.clientKey);
    if (finished.current) forgetDraft();
  }
  if (entered) {
    return (
      <Note role="status" title={t('entry.done', { code: entered.code })}>
        <p>{t('entry.doneText')}</p>
        {entered.unlinked.length > 0 && <p>{t('entry.unlinked', { law: entered.unlinked.join('; ') })}</p>}
        <ButtonLink to="/cases/$code" params={{ code: entered.code }}>
          {t('entry.toCase')}
        </ButtonLink>
      </Note>
    );
  }
  return (
    <CaseSteps entering form={form} unsaved={formState.isDirty || kept !== undefined} sending={sending} word={t('entry.save')} save={save}>
      <Refused error={error} />
    </CaseSteps>
  );
}
