import { useTranslation } from '../i18n/index.js';

/** What a form says of a value; each is a word of the pages (`field.…`), so that it is read in the reader's language. */
const FIELD_ERRORS = ['wanted', 'choose', 'day', 'month', 'future', 'over', 'otherMonth', 'language', 'internal'] as const;
type FieldErrorName = (typeof FIELD_ERRORS)[number];

/** For a schema's messages: only what can be said. */
export const says = (error: FieldErrorName): FieldErrorName => error;

/** The message of a field in the reader's language; what no form foresaw is "please check this value". */
export function useFieldError(): (error: { message?: string | undefined } | undefined) => string | undefined {
  const { t } = useTranslation();
  return (error) => {
    if (!error) return undefined;
    const known = FIELD_ERRORS.find((each) => each === error.message);
    return t(`field.${known ?? 'check'}`);
  };
}
