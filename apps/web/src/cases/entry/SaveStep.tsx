import { Link } from '@tanstack/react-router';
import { CASE_LEVELS } from '../../api/codes.js';
import { NativeSelect } from '../../ui/fields.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../vocabulary/useWords.js';
import { Answers } from './Answers.js';
import { STEP_FIELDS, type StepProps } from './form.js';
import { ENTRY_STEPS } from './steps.js';

/** All answers before they are kept, what is still to be put right, and how confidential a new case is. */
export function SaveStep({ form, entering }: StepProps) {
  const { t, label } = useWords();
  const { errors } = form.formState;
  const wrong = ENTRY_STEPS.filter((step) => STEP_FIELDS[step].some((field) => errors[field]));
  return (
    <>
      {wrong.length > 0 && (
        <Note role="alert" title={t('entry.wrong')}>
          <ul>
            {wrong.map((step) => (
              <li key={step}>
                <Link to="." search={{ step }}>
                  {t(`entry.step.${step}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Answers of={form.getValues()} />
      {entering && (
        <>
          <NativeSelect
            label={t('entry.confidentiality')}
            description={t('entry.confidentialityHint')}
            data={CASE_LEVELS.map((value) => ({ value, label: label('confidentiality', value) }))}
            {...form.register('confidentiality')}
          />
          <p className="muted">{t('entry.saveMeaning')}</p>
        </>
      )}
    </>
  );
}
