import type { ReactNode } from 'react';
import type { Language } from '../generated/graphql.js';
import { toHtmlLang } from '../i18n/language.js';
import { useWords } from '../vocabulary/useWords.js';

interface TextProps<Content = string> {
  text: Content;
  /** The language in which the text came, which may be another than the page's. */
  language?: Language | null;
  /** Says so beside the text when it is another. */
  marked?: boolean;
  /** It is our own translation, of which no official one was found: said beside it. */
  ours?: boolean;
}

/** A text from the database in the language it really has, so that it is read aloud and hyphenated rightly. */
export function Text({ text, language, marked = false, ours = false }: TextProps<ReactNode>) {
  const { t, lang } = useWords();
  const other = language && language !== lang ? language : undefined;
  return (
    <>
      <span lang={toHtmlLang(other)}>{text}</span>
      {marked && other && (
        <>
          {' '}
          <span className="tag tag-language">{t(`common.textIn.${other}`)}</span>
        </>
      )}
      {ours && (
        <>
          {' '}
          <span className="tag tag-language">{t('common.ourTranslation')}</span>
        </>
      )}
    </>
  );
}

/** Several paragraphs of it. */
export function Prose({ text, language }: TextProps) {
  return (
    <div className="prose" lang={toHtmlLang(language)}>
      {text
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph.slice(0, 80)}>{paragraph}</p>
        ))}
    </div>
  );
}
