import { useTranslation } from '../../i18n/index.js';
import { toHtmlLang } from '../../i18n/language.js';
import styles from './Publication.module.css';
import { type Finding, isRefused } from './useFindings.js';

/** What was found in the wording of one language, beside its text. */
export function WordingFindings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.field} ${finding.from} ${finding.kind}`} data-refused={isRefused(finding)}>
          {t(`inbox.finding.${finding.kind}`)}: <q lang={toHtmlLang(finding.language)}>{finding.excerpt}</q>
          {isRefused(finding) && <strong> {t('publication.refused')}</strong>}
        </li>
      ))}
    </ul>
  );
}
