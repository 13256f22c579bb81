import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { today } from '../../i18n/dates.js';
import { useTranslation } from '../../i18n/index.js';
import { LANGUAGE_NAMES, toHtmlLang } from '../../i18n/language.js';
import { useFieldError } from '../../ui/field-errors.js';
import { NativeSelect, TextInput } from '../../ui/fields.js';
import { CONSENT_LANGUAGES } from './form.js';

type Errors = Partial<Record<'givenOn' | 'way' | 'language' | 'expiresOn', { message?: string | undefined }>>;

interface ConsentFieldsProps<Draft extends FieldValues> {
  form: UseFormReturn<Draft>;
  /** Where in the form these terms stand: '' or `survivors.0.`. */
  at: string;
  errors: Errors | undefined;
}

/** When, how, in which language and until when a consent was given: the same wherever one is recorded. */
export function ConsentFields<Draft extends FieldValues>({ form, at, errors }: ConsentFieldsProps<Draft>) {
  const { t } = useTranslation();
  const message = useFieldError();
  const field = (name: keyof Errors) => ({ ...form.register(`${at}${name}` as Path<Draft>), error: message(errors?.[name]) });
  return (
    <>
      <div className="pair">
        <TextInput type="date" max={today()} label={t('consent.givenOn')} {...field('givenOn')} />
        <TextInput
          type="date"
          min={today()}
          label={t('consent.expiresOn')}
          description={t('consent.expiresHint')}
          {...field('expiresOn')}
        />
      </div>
      <div className="pair">
        <TextInput label={t('consent.way')} description={t('consent.wayHint')} maxLength={200} {...field('way')} />
        <NativeSelect
          label={t('consent.language')}
          data={CONSENT_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[toHtmlLang(value) ?? 'ru'] }))}
          {...field('language')}
        />
      </div>
    </>
  );
}
