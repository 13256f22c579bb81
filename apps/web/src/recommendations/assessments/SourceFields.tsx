import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { TextInput } from '../../ui/fields.js';
import { Icon } from '../../ui/Icon.js';
import styles from './Assessments.module.css';
import type { AssessmentDraft } from './form.js';
import { useFormMessage } from './form-message.js';

/** Where it can be read: at least one source. */
export function SourceFields({ form }: { form: UseFormReturn<AssessmentDraft> }) {
  const { t } = useTranslation();
  const message = useFormMessage();
  const { control, register, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'sources' });
  const { errors } = formState;
  return (
    <fieldset className={styles.group}>
      <legend>{t('common.sources')}</legend>
      <p className="muted">{t('assessment.sourcesHint')}</p>
      {fields.map((field, at) => (
        <div key={field.id} className={styles.source}>
          <TextInput
            label={t('assessment.sourceTitle', { number: at + 1 })}
            error={message(errors.sources?.[at]?.title)}
            {...register(`sources.${at}.title`)}
          />
          <TextInput
            type="url"
            inputMode="url"
            placeholder="https://"
            label={t('assessment.sourceUrl')}
            error={message(errors.sources?.[at]?.url)}
            {...register(`sources.${at}.url`)}
          />
          <TextInput label={t('assessment.sourceNote')} {...register(`sources.${at}.note`)} />
          {fields.length > 1 && (
            <Button variant="subtle" size="compact-sm" leftSection={<Icon name="close" size={14} />} onClick={() => remove(at)}>
              {t('assessment.sourceRemove', { number: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon name="add" size={16} />}
          onClick={() => append({ title: '', url: '', note: '' })}
        >
          {t('assessment.sourceAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
