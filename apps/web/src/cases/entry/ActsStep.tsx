import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from '../../i18n/index.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Checkbox } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Entry.module.css';
import { type EntryDraft, emptyAct, emptyPerpetrator } from './form.js';
import { AddOne, Repeated } from './Repeated.js';
import { TermSelect } from './TermSelect.js';

type EntryStepForm = UseFormReturn<EntryDraft>;

/** What was done, each act with who did it, by type and role: never by name. */
export function ActsStep({ form }: { form: EntryStepForm }) {
  const { t, terms } = useWords();
  const message = useFieldError();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'acts' });
  const { errors } = form.formState;
  return (
    <>
      <p className="muted">{t('entry.actsHint')}</p>
      {fields.map((field, at) => (
        <Repeated
          key={field.id}
          legend={t('entry.act', { number: at + 1 })}
          remove={fields.length > 1 ? () => remove(at) : undefined}
          removeName={t('entry.actRemove', { number: at + 1 })}
        >
          <div className="pair">
            <TermSelect
              vocabulary="violation-type"
              label={t('entry.violation')}
              error={message(errors.acts?.[at]?.violationType)}
              {...form.register(`acts.${at}.violationType`)}
            />
            <TermSelect vocabulary="setting" label={t('case.setting')} none={t('entry.unknown')} {...form.register(`acts.${at}.setting`)} />
          </div>
          <fieldset className={styles.checks}>
            <legend>{t('case.bias')}</legend>
            {terms('bias-motive').map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} {...form.register(`acts.${at}.biasMotives`)} />
            ))}
          </fieldset>
          <Perpetrators form={form} act={at} />
        </Repeated>
      ))}
      <AddOne name={t('entry.actAdd')} add={() => append(emptyAct())} />
    </>
  );
}

function Perpetrators({ form, act }: { form: EntryStepForm; act: number }) {
  const { t } = useTranslation();
  const message = useFieldError();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: `acts.${act}.perpetrators` });
  const errors = form.formState.errors.acts?.[act]?.perpetrators;
  return (
    <>
      {fields.map((field, at) => (
        <Repeated
          key={field.id}
          legend={t('entry.perpetrator', { number: at + 1 })}
          remove={() => remove(at)}
          removeName={t('entry.perpetratorRemove', { number: at + 1 })}
        >
          <div className="pair">
            <TermSelect
              vocabulary="perpetrator-type"
              label={t('entry.perpetratorType')}
              error={message(errors?.[at]?.type)}
              {...form.register(`acts.${act}.perpetrators.${at}.type`, {
                onChange: () => form.setValue(`acts.${act}.perpetrators.${at}.subtype`, ''),
              })}
            />
            <TermSelect
              vocabulary="perpetrator-subtype"
              goesWith={form.watch(`acts.${act}.perpetrators.${at}.type`)}
              label={t('entry.perpetratorSubtype')}
              none={t('entry.unknown')}
              {...form.register(`acts.${act}.perpetrators.${at}.subtype`)}
            />
            <TermSelect
              vocabulary="perpetrator-role"
              label={t('entry.perpetratorRole')}
              error={message(errors?.[at]?.role)}
              {...form.register(`acts.${act}.perpetrators.${at}.role`)}
            />
          </div>
        </Repeated>
      ))}
      <AddOne name={t('entry.perpetratorAdd')} add={() => append(emptyPerpetrator())} />
    </>
  );
}
