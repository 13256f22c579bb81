import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Button } from '../../ui/Button.js';
import { Form } from '../../ui/Form.js';
import type { Typed } from '../../ui/typed.js';
import { sending } from '../../ui/typed-form.js';
import { useUnsent } from '../../ui/useUnsent.js';
import { useWords } from '../../vocabulary/useWords.js';
import { ActsStep } from './ActsStep.js';
import { type EntryDraft, STEP_FIELDS } from './form.js';
import { LawStep } from './LawStep.js';
import { PeopleStep } from './PeopleStep.js';
import { ResponsesStep } from './ResponsesStep.js';
import { SaveStep } from './SaveStep.js';
import { StepList } from './StepList.js';
import { ENTRY_STEPS, type EntryStep } from './steps.js';
import { WhatStep } from './WhatStep.js';

const PARTS = { what: WhatStep, acts: ActsStep, people: PeopleStep, responses: ResponsesStep, law: LawStep, save: SaveStep };

interface CaseStepsProps {
  form: UseFormReturn<EntryDraft>;
  /** Is there something typed that is kept nowhere yet? */
  unsaved: boolean;
  busy: boolean;
  /** A new case is entered; else one that is there is changed. */
  entering: boolean;
  /** What the last button says. */
  word: string;
  typed: Typed;
  /** @returns was it saved? */
  save: (draft: EntryDraft) => Promise<boolean>;
  /** Why it was not saved. */
  children: ReactNode;
}

/** The form of a case, one step at a time, each step an address of its own. What is typed lives in this tab's memory, never in an address or the browser's storage. */
export function CaseSteps({ form, unsaved, busy, entering, word, typed, save, children }: CaseStepsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { step = 'what' } = useSearch({ strict: false }) as { step?: EntryStep };
  const { errors } = form.formState;
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(step);
  useEffect(() => {
    if (came.current === step) return;
    came.current = step;
    heading.current?.focus();
  }, [step]);
  useUnsent(unsaved);

  const go = (to: EntryStep): void => void navigate({ to: '.', search: { step: to } });
  const at = ENTRY_STEPS.indexOf(step);
  const [before, after] = [ENTRY_STEPS[at - 1], ENTRY_STEPS[at + 1]];
  async function next(): Promise<boolean | 'onward'> {
    if (!after || !(await form.trigger(STEP_FIELDS[step]))) return false;
    go(after);
    return 'onward';
  }
  const Part = PARTS[step];
  return (
    <>
      <StepList at={step} wrong={ENTRY_STEPS.filter((each) => STEP_FIELDS[each].some((field) => errors[field]))} />
      <Form label={t(`entry.step.${step}`)} typed={typed} send={step === 'save' ? sending(form, save) : next}>
        <h2 ref={heading} tabIndex={-1}>
          {t(`entry.step.${step}`)}
        </h2>
        <Part key={step} form={form} entering={entering} />
        {children}
        <div className="row">
          <Button type="submit" loading={busy}>
            {step === 'save' ? word : t('entry.next')}
          </Button>
          {before && (
            <Button variant="default" onClick={() => go(before)}>
              {t('entry.back')}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}
