import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/language.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Header.module.css';

export function LanguageSwitch() {
  const { t, code, change } = useWords();
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{t('shell.language')}</legend>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === code} title={LANGUAGE_NAMES[each]} onClick={() => change(each)}>
          <span aria-hidden="true">{each === 'kk' ? 'Қаз' : each === 'ru' ? 'Рус' : 'Eng'}</span>
          <span className="visually-hidden">{LANGUAGE_NAMES[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}
