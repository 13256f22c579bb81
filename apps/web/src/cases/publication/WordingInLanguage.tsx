import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from '../../i18n/index.js';
import { LANGUAGE_NAMES, type LanguageCode, toApiLanguage, toHtmlLang } from '../../i18n/language.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Textarea, TextInput } from '../../ui/fields.js';
import { Prose } from '../../ui/Text.js';
import type { WordingDraft } from './form.js';
import styles from './Publication.module.css';
import type { Finding } from './useFindings.js';
import { WordingFindings } from './WordingFindings.js';
import { inLanguage, type WordedCase } from './worded-case.js';

interface WordingInLanguageProps {
  language: LanguageCode;
  of: WordedCase;
  form: UseFormReturn<WordingDraft>;
  findings: Finding[];
}

/** One language of the wording: the original to read from (in another language where it has none in this), beside the text to write. */
export function WordingInLanguage({ language, of, form, findings }: WordingInLanguageProps) {
  const { t } = useTranslation();
  const message = useFieldError();
  const { errors } = form.formState;
  const api = toApiLanguage(language);
  const readIn = toHtmlLang(of.languages.includes(api) ? api : of.languages[0]) ?? language;
  const original = inLanguage(of, readIn);
  return (
    <section className={styles.language} aria-label={LANGUAGE_NAMES[language]}>
      <h2 lang={language}>{LANGUAGE_NAMES[language]}</h2>
      <div className={styles.sides}>
        <div className={styles.original}>
          <h3>
            {t('case.editions.ORIGINAL')}
            {readIn !== language && ` · ${LANGUAGE_NAMES[readIn]}`}
          </h3>
          <p lang={readIn}>
            <strong>{original.title}</strong>
          </p>
          {original.narrative && <Prose text={original.narrative} language={toApiLanguage(readIn)} />}
        </div>
        <div className={styles.wording}>
          <h3>{t('case.editions.PUBLICATION')}</h3>
          <TextInput
            lang={language}
            label={t('entry.caseTitle')}
            maxLength={500}
            error={message(errors.title?.[language])}
            {...form.register(`title.${language}`)}
          />
          <Textarea
            lang={language}
            label={t('entry.narrative')}
            rows={8}
            maxLength={20_000}
            error={message(errors.narrative?.[language])}
            {...form.register(`narrative.${language}`)}
          />
          <div aria-live="polite">
            <WordingFindings findings={findings} />
          </div>
        </div>
      </div>
    </section>
  );
}
