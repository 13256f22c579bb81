import type { ProposedWordingQuery } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { toHtmlLang } from '../i18n/language.js';
import { Checkbox } from '../ui/fields.js';

type Publication = NonNullable<NonNullable<ProposedWordingQuery['case']>['publication']>;

interface FindingsProps {
  findings: Publication['findings'];
  seen: boolean;
  setSeen: (seen: boolean) => void;
}

/** What in a wording could point to a person, to be looked at before it is approved. */
export function Findings({ findings, seen, setSeen }: FindingsProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="muted">{t('inbox.noFindings')}</p>;
  return (
    <section>
      <h4>{t('inbox.findings')}</h4>
      <p className="muted">{t('inbox.findingsNote')}</p>
      <ul>
        {findings.map(({ kind, field, language, excerpt, from }) => (
          <li key={`${field} ${language} ${from} ${kind}`}>
            {t(`inbox.finding.${kind}`)}: <q lang={toHtmlLang(language)}>{excerpt}</q>
          </li>
        ))}
      </ul>
      <Checkbox label={t('inbox.seen')} checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
    </section>
  );
}
