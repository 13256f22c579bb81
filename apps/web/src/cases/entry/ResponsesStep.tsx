import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from '../../i18n/index.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Textarea } from '../../ui/fields.js';
import styles from './Entry.module.css';
import type { EntryDraft } from './form.js';
import { AddOne, Repeated } from './Repeated.js';
import { TermSelect } from './TermSelect.js';

/** What authorities did or failed to do, and apart from it the help that organisations gave. */
export function ResponsesStep({ form }: { form: UseFormReturn<EntryDraft> }) {
  const { t } = useTranslation();
  const message = useFieldError();
  const responses = useFieldArray({ control: form.control, name: 'responses' });
  const referrals = useFieldArray({ control: form.control, name: 'referrals' });
  const { errors } = form.formState;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('case.responses')}</legend>
        <p className="muted">{t('entry.responsesHint')}</p>
        {responses.fields.map((field, at) => (
          <Repeated
            key={field.id}
            legend={t('entry.response', { number: at + 1 })}
            remove={() => responses.remove(at)}
            removeName={t('entry.responseRemove', { number: at + 1 })}
          >
            <TermSelect
              vocabulary="response-type"
              label={t('entry.responseType')}
              error={message(errors.responses?.[at]?.type)}
              {...form.register(`responses.${at}.type`)}
            />
            <Textarea rows={2} maxLength={5000} label={t('entry.inWords')} {...form.register(`responses.${at}.text`)} />
          </Repeated>
        ))}
        <AddOne name={t('entry.responseAdd')} add={() => responses.append({ type: '', text: '' })} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('case.referrals')}</legend>
        {referrals.fields.map((field, at) => (
          <Repeated
            key={field.id}
            legend={t('entry.referral', { number: at + 1 })}
            remove={() => referrals.remove(at)}
            removeName={t('entry.referralRemove', { number: at + 1 })}
          >
            <TermSelect
              vocabulary="referral-kind"
              label={t('entry.referralKind')}
              error={message(errors.referrals?.[at]?.kind)}
              {...form.register(`referrals.${at}.kind`)}
            />
            <Textarea rows={2} maxLength={5000} label={t('entry.inWords')} {...form.register(`referrals.${at}.text`)} />
          </Repeated>
        ))}
        <AddOne name={t('entry.referralAdd')} add={() => referrals.append({ kind: '', text: '' })} />
      </fieldset>
    </>
  );
}
