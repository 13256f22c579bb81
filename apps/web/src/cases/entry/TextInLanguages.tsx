import type { UseFormReturn } from 'react-hook-form';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Textarea, TextInput } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Entry.module.css';
import type { EntryDraft } from './form.js';

interface TextInLanguagesProps {
  form: UseFormReturn<EntryDraft>;
  name: 'title' | 'narrative';
  legend: string;
  hint: string;
}

/** A text in up to three languages, the page's own first; one is enough. */
export function TextInLanguages({ form, name, legend, hint }: TextInLanguagesProps) {
  const { t, code } = useWords();
  const message = useFieldError();
  const errors = form.formState.errors[name];
  const whole = errors?.root ?? (errors as { message?: string } | undefined);
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <p className="muted">{hint}</p>
      {[code, ...LANGUAGES.filter((each) => each !== code)].map((each, at) => {
        const field = {
          lang: each,
          label: `${LANGUAGE_NAMES[each]}${at > 0 ? ` (${t('entry.ifYouWish')})` : ''}`,
          error: message(errors?.[each]) ?? (at === 0 && whole?.message ? message(whole) : undefined),
          ...form.register(`${name}.${each}`),
        };
        return name === 'title' ? (
          <TextInput key={each} maxLength={500} {...field} />
        ) : (
          <Textarea key={each} rows={at === 0 ? 8 : 2} maxLength={20_000} {...field} />
        );
      })}
    </fieldset>
  );
}
