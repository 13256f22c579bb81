import { useTranslation } from '../../i18n/index.js';
import { FORM_ERRORS } from './form.js';

/** The message of a field in the reader's language. */
export function useFormMessage(): (error: { message?: string | undefined } | undefined) => string | undefined {
  const { t } = useTranslation();
  return (error) => {
    if (!error) return undefined;
    const known = FORM_ERRORS.find((each) => each === error.message);
    return known ? t(`assessment.error.${known}`) : t('assessment.error.field');
  };
}
