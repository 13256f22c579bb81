import { Link } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { CASE_LEVELS } from '../../api/codes.js';
import { Facts } from '../../ui/Facts.js';
import { NativeSelect } from '../../ui/fields.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../vocabulary/useWords.js';
import { type EntryDraft, STEP_FIELDS } from './form.js';
import { ENTRY_STEPS } from './steps.js';

/** How confidential the case is, what will be kept, and what is still to be put right. */
export function SaveStep({ form }: { form: UseFormReturn<EntryDraft> }) {
  const { t, label } = useWords();
  const { errors } = form.formState;
  const wrong = ENTRY_STEPS.filter((step) => STEP_FIELDS[step].some((field) => errors[field]));
  const draft = form.getValues();
  const title = draft.title.ru || draft.title.kk || draft.title.en;
  return (
    <>
      {wrong.length > 0 && (
        <Note role="alert" title={t('entry.wrong')}>
          <ul>
            {wrong.map((step) => (
              <li key={step}>
                <Link to="/cases/new" search={{ step }}>
                  {t(`entry.step.${step}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <NativeSelect
        label={t('entry.confidentiality')}
        description={t('entry.confidentialityHint')}
        data={CASE_LEVELS.map((value) => ({ value, label: label('confidentiality', value) }))}
        {...form.register('confidentiality')}
      />
      <Facts
        facts={[
          { name: t('entry.caseTitle'), value: title },
          { name: t('case.when'), value: draft.occurredOn || draft.occurredMonth },
          { name: t('case.region'), value: draft.region && label('region', draft.region) },
          {
            name: t('case.acts'),
            value: draft.acts
              .filter(({ violationType }) => violationType)
              .map(({ violationType }) => label('violation-type', violationType))
              .join(', '),
          },
          {
            name: t('case.survivors'),
            value: draft.survivors
              .map(({ pseudonym }) => pseudonym)
              .filter(Boolean)
              .join(', '),
          },
          { name: t('case.responses'), value: draft.responses.map(({ type }) => label('response-type', type)).join(', ') },
          { name: t('law.name'), value: draft.law.map(({ name }) => name).join('; ') },
        ]}
      />
      <p className="muted">{t('entry.saveMeaning')}</p>
    </>
  );
}
