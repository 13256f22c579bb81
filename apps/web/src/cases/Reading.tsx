import type { Edition, Language } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { LANGUAGE_NAMES, toHtmlLang } from '../i18n/language.js';
import styles from './Case.module.css';

interface ReadingProps {
  languages: Language[];
  language: Language | null;
  read: (language: Language) => void;
  /** Whether there is a public wording beside the original to choose. */
  editions: boolean;
  edition: Edition;
  readEdition: (edition: Edition) => void;
}

/** In which language, and by staff in which edition, the story is read. */
export function Reading({ languages, language, read, editions, edition, readEdition }: ReadingProps) {
  const { t } = useTranslation();
  if (languages.length < 2 && !editions) return null;
  return (
    <div className={`${styles.reading} no-print`}>
      {languages.length > 1 && (
        <fieldset>
          <legend>{t('case.languages')}</legend>
          {languages.map((each) => {
            const code = toHtmlLang(each) ?? 'ru';
            return (
              <button key={each} type="button" lang={code} aria-pressed={each === language} onClick={() => read(each)}>
                {LANGUAGE_NAMES[code]}
              </button>
            );
          })}
        </fieldset>
      )}
      {editions && (
        <fieldset>
          <legend>{t('case.edition')}</legend>
          {(['ORIGINAL', 'PUBLICATION'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === edition} onClick={() => readEdition(each)}>
              {t(`case.editions.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
