import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useKeeping } from '../../session/kept.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Note } from '../../ui/Note.js';
import { Refused } from '../../ui/Refused.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseSteps } from './CaseSteps.js';
import { newCases, newClientKey } from './drafts.js';
import { type EntryDraft, EntryForm, emptyEntry } from './form.js';
import { useEnterCase } from './useEnterCase.js';

const NEW = 'new';

/** Enters a new case. */
export function EnterCase({ person }: { person: string }) {
  const { t, lang } = useWords();
  const [kept] = useState(() => newCases.of(person, NEW));
  const [start] = useState(() => kept ?? { draft: emptyEntry(lang), clientKey: newClientKey() });
  const form = useForm<EntryDraft>({ resolver: zodResolver(EntryForm), defaultValues: start.draft });
  const { sending, error, entered, enter } = useEnterCase();
  const { getValues, formState } = form;
  const forget = useKeeping(newCases, person, NEW, () => ({ ...start, draft: getValues() }));
  const save = async (draft: EntryDraft): Promise<boolean> => (await enter(draft, start.clientKey)) !== undefined;
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
    <CaseSteps
      entering
      form={form}
      unsaved={formState.isDirty || kept !== undefined}
      busy={sending}
      typed={{ forget }}
      word={t('entry.save')}
      save={save}
    >
      <Refused error={error} />
    </CaseSteps>
  );
}
