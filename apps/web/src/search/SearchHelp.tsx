import { useTranslation } from '../i18n/index.js';

const LINES = ['phrase', 'minus', 'or', 'law', 'time'] as const;

/** How words, signs and citations are read. */
export function SearchHelp() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('search.help.name')}</summary>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`search.help.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
