import { useFieldArray } from 'react-hook-form';
import { PURPOSES } from '../../api/codes.js';
import { useFieldError } from '../../ui/field-errors.js';
import { NativeSelect, TextInput } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import { ConsentFields } from '../consent/ConsentFields.js';
import styles from './Entry.module.css';
import { emptySurvivor, type StepProps } from './form.js';
import { AddOne, Repeated } from './Repeated.js';
import { TermSelect } from './TermSelect.js';

/** Who was harmed, by pseudonym and coarse traits, and what each of them agreed to. */
export function PeopleStep({ form, entering }: StepProps) {
  const { t, lang } = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'survivors', keyName: 'key' });
  return (
    <>
      <p className="muted">{t('entry.peopleHint')}</p>
      {!entering && <p className="muted">{t('change.people')}</p>}
      {fields.map((field, at) => (
        <Repeated
          key={field.key}
          legend={t('entry.person', { number: at + 1 })}
          remove={field.id === undefined && fields.length > 1 ? () => remove(at) : undefined}
          removeName={t('entry.personRemove', { number: at + 1 })}
        >
          <Person form={form} at={at} agreeing={field.id === undefined} />
        </Repeated>
      ))}
      <AddOne name={t('entry.personAdd')} add={() => append(emptySurvivor(lang))} />
    </>
  );
}

/** @param agreeing what they agreed to is not recorded yet: it is asked for here */
function Person({ form, at, agreeing }: Pick<StepProps, 'form'> & { at: number; agreeing: boolean }) {
  const { t, label, termsWith } = useWords();
  const message = useFieldError();
  const errors = form.formState.errors.survivors?.[at];
  return (
    <>
      <div className="pair">
        <TextInput
          maxLength={80}
          label={t('entry.pseudonym')}
          description={t('entry.pseudonymHint')}
          error={message(errors?.pseudonym)}
          {...form.register(`survivors.${at}.pseudonym`)}
        />
        <TermSelect vocabulary="age-band" label={t('entry.age')} none={t('entry.unknown')} {...form.register(`survivors.${at}.ageBand`)} />
        <TermSelect vocabulary="sogi" label={t('entry.sogi')} none={t('entry.unknown')} {...form.register(`survivors.${at}.sogi`)} />
        <NativeSelect
          label={t('entry.hiv')}
          description={t('entry.hivHint')}
          data={[
            { value: '', label: t('entry.notRecorded') },
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          {...form.register(`survivors.${at}.livingWithHiv`)}
        />
      </div>
      {agreeing && (
        <fieldset className={styles.group}>
          <legend>{t('consent.title')}</legend>
          <p className="muted">{t('entry.consentHint')}</p>
          <ConsentFields form={form} at={`survivors.${at}.`} errors={errors} />
          <div className="pair">
            {PURPOSES.map((purpose) => (
              <NativeSelect
                key={purpose}
                label={label('purpose', purpose)}
                data={[
                  { value: '', label: t('common.no') },
                  ...termsWith('identity-mode', purpose).map((mode) => ({ value: mode.code, label: mode.label })),
                ]}
                error={message(errors?.modes?.[purpose])}
                {...form.register(`survivors.${at}.modes.${purpose}`)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
