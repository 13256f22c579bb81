import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useKeeping } from '../../../session/kept.js';
import { ButtonLink } from '../../../ui/ButtonLink.js';
import { Changed, changedParts } from '../../../ui/Changed.js';
import { Note } from '../../../ui/Note.js';
import { Refused } from '../../../ui/Refused.js';
import { useWords } from '../../../vocabulary/useWords.js';
import { useAnswers } from '../Answers.js';
import { CaseSteps } from '../CaseSteps.js';
import { changedCases } from '../drafts.js';
import { ChangeForm, type EntryDraft } from '../form.js';
import { type CaseToChange, differing, onto } from './case-to-change.js';
import { useChangeCase } from './useChangeCase.js';

interface ChangeCaseProps {
  person: string;
  /** The case as it is now. */
  of: CaseToChange;
  readAgain: () => void;
}

/** Corrects a case that is there. Only what was changed is sent, so that two people who change different things both keep theirs. */
export function ChangeCase({ person, of, readAgain }: ChangeCaseProps) {
  const { t } = useWords();
  const [kept] = useState(() => changedCases.of(person, of.code));
  /** The case that what was typed is about. */
  const [read, setRead] = useState(kept?.read ?? of);
  const [others, setOthers] = useState<EntryDraft>();
  const answersOf = useAnswers();
  const form = useForm<EntryDraft>({
    resolver: zodResolver(ChangeForm) as unknown as Resolver<EntryDraft>,
    defaultValues: kept?.draft ?? of.draft,
  });
  const { sending, error, unlinked, change } = useChangeCase();
  const [saved, setSaved] = useState(false);
  const { getValues, reset, formState } = form;
  const forget = useKeeping(changedCases, person, of.code, () => {
    const draft = getValues();
    return differing(read.draft, draft).length > 0 ? { read, draft } : undefined;
  });
  // Somebody else changed the case meanwhile: what was typed goes onto what it is now.
  useEffect(() => {
    if (of.version === read.version || saved) return;
    setOthers(read.draft);
    reset(onto(of.draft, getValues(), read.draft));
    setRead(of);
  }, [of, read, saved, reset, getValues]);

  const partsOf = (draft: EntryDraft) => Object.values(answersOf(draft)).flat();
  async function save(draft: EntryDraft): Promise<boolean> {
    const outcome = await change(read, draft);
    setSaved(outcome === 'saved');
    if (outcome === 'changed since') readAgain();
    return outcome === 'saved';
  }
  if (saved) {
    return (
      <Note role="status" title={t('change.done')}>
        {of.state === 'SUBMITTED' && <p>{t('change.toReview')}</p>}
        {of.state === 'DRAFT' && <p>{t('change.draft')}</p>}
        {unlinked.length > 0 && <p>{t('entry.unlinked', { law: unlinked.join('; ') })}</p>}
        <ButtonLink to="/cases/$code/work" params={{ code: of.code }}>
          {t('work.name')}
        </ButtonLink>
      </Note>
    );
  }
  return (
    <CaseSteps
      entering={false}
      form={form}
      unsaved={formState.isDirty || kept !== undefined}
      busy={sending}
      typed={{ forget }}
      word={t('change.save')}
      save={save}
    >
      {others ? (
        <Changed title={t('casework.conflict')} text={t('change.others')} parts={changedParts(partsOf(others), partsOf(of.draft))} />
      ) : (
        <Refused error={error} />
      )}
    </CaseSteps>
  );
}
