import type { UseFormReturn } from 'react-hook-form';
import { IMPLEMENTATIONS, TRENDS } from '../../api/codes.js';
import { today } from '../../i18n/dates.js';
import { LANGUAGE_NAMES, LANGUAGES, toApiLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { NativeSelect, Textarea, TextInput } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Assessments.module.css';
import { ASSESSORS, type AssessmentDraft } from './form.js';
import { useFormMessage } from './form-message.js';
import { SourceFields } from './SourceFields.js';

export function AssessmentFields({ form }: { form: UseFormReturn<AssessmentDraft> }) {
  const { t, code, label } = useWords();
  const message = useFormMessage();
  const { register, watch, formState } = form;
  const { errors } = formState;
  const assessor = watch('assessor');
  const languages = [code, ...LANGUAGES.filter((each) => each !== code)];
  const summaryError = errors.summary?.root ?? (errors.summary as { message?: string } | undefined);
  const implementations = IMPLEMENTATIONS.filter((each) => each !== 'NOT_ASSESSED');
  return (
    <>
      <div className="pair">
        <NativeSelect
          label={t('assessment.assessor')}
          data={ASSESSORS.map((value) => ({ value, label: label('assessor-kind', value) }))}
          {...register('assessor')}
        />
        {assessor !== 'OURS' && (
          <TextInput
            label={t('assessment.assessorName')}
            description={t('assessment.assessorNameHint')}
            error={message(errors.assessorName)}
            {...register('assessorName')}
          />
        )}
      </div>
      <div className="pair">
        <NativeSelect
          label={t('assessment.implementation')}
          data={[
            { value: '', label: t('assessment.choose') },
            ...implementations.map((value) => ({ value, label: label('implementation', value) })),
          ]}
          error={message(errors.implementation)}
          {...register('implementation')}
        />
        <NativeSelect
          label={t('assessment.trend')}
          data={[{ value: '', label: t('assessment.noTrend') }, ...TRENDS.map((value) => ({ value, label: label('trend', value) }))]}
          {...register('trend')}
        />
      </div>
      {assessor === 'UN_BODY' && (
        <div className="pair">
          <TextInput label={t('assessment.gradeScheme')} description={t('assessment.gradeSchemeHint')} {...register('gradeScheme')} />
          <TextInput label={t('assessment.gradeValue')} error={message(errors.gradeValue)} {...register('gradeValue')} />
        </div>
      )}
      <TextInput
        className={styles.date}
        type="date"
        max={today()}
        label={t('assessment.date')}
        description={t('assessment.dateHint')}
        error={message(errors.assessedOn)}
        {...register('assessedOn')}
      />
      <fieldset className={styles.group}>
        <legend>{t('assessment.what')}</legend>
        <p className="muted">{t('assessment.whatHint')}</p>
        {languages.map((each, at) => (
          <Textarea
            key={each}
            rows={at === 0 ? 5 : 2}
            lang={each}
            label={at === 0 ? LANGUAGE_NAMES[each] : t('assessment.alsoIn', { language: t(`common.textIn.${toApiLanguage(each)}`) })}
            error={at === 0 ? message(summaryError) : undefined}
            {...register(`summary.${each}`)}
          />
        ))}
      </fieldset>
      <SourceFields form={form} />
      <Button type="submit">{t('assessment.toPreview')}</Button>
    </>
  );
}
