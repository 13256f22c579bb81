import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { isLeaving } from '../../discreet/leave.js';
import { Button } from '../../ui/Button.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Note } from '../../ui/Note.js';
import { Refused } from '../../ui/Refused.js';
import { useWords } from '../../vocabulary/useWords.js';
import { ActsStep } from './ActsStep.js';
import { forgetDraft, keepDraft, keptDraft, newClientKey } from './drafts.js';
import { type EntryDraft, EntryForm, emptyEntry, STEP_FIELDS } from './form.js';
import { LawStep } from './LawStep.js';
import { PeopleStep } from './PeopleStep.js';
import { ResponsesStep } from './ResponsesStep.js';
import { SaveStep } from './SaveStep.js';
import { StepList } from './StepList.js';
import { ENTRY_STEPS, type EntryStep } from './steps.js';
import { useEnterCase } from './useEnterCase.js';
import { WhatStep } from './WhatStep.js';

const PARTS = { what: WhatStep, acts: ActsStep, people: PeopleStep, responses: ResponsesStep, law: LawStep, save: SaveStep };

/** The form, one step at a time. What is typed lives in this tab's memory, never in an address or the browser's storage. */
export function EnterCase({ person }: { person: string }) {
  const { t, lang } = useWords();
  const navigate = useNavigate();
  const { step = 'what' } = useSearch({ from: '/cases/new' });
  const [start] = useState(() => keptDraft(person) ?? { person, draft: emptyEntry(lang), clientKey: newClientKey() });
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
  const unsaved = formState.isDirty && !entered;
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      if (!isLeaving()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  const go = (to: EntryStep): void => void navigate({ to: '/cases/new', search: { step: to } });
  const at = ENTRY_STEPS.indexOf(step);
  const [before, after] = [ENTRY_STEPS[at - 1], ENTRY_STEPS[at + 1]];
  async function next(): Promise<void> {
    if (after && (await form.trigger(STEP_FIELDS[step], { shouldFocus: true }))) go(after);
  }
  const save = form.handleSubmit(async (draft) => {
    finished.current = await enter(draft, start.clientKey);
    if (finished.current) forgetDraft();
  });
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
  const Part = PARTS[step];
  return (
    <>
      <StepList at={step} wrong={ENTRY_STEPS.filter((each) => STEP_FIELDS[each].some((field) => formState.errors[field]))} />
      <form
        className="form"
        noValidate
        autoComplete="off"
        aria-label={t(`entry.step.${step}`)}
        onSubmit={(event) => {
          event.preventDefault();
          if (step === 'save') void save(event);
          else void next();
        }}
      >
        <Part key={step} form={form} />
        <Refused error={error} />
        <div className="row">
          <Button type="submit" loading={sending}>
            {t(step === 'save' ? 'entry.save' : 'entry.next')}
          </Button>
          {before && (
            <Button variant="default" onClick={() => go(before)}>
              {t('entry.back')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
