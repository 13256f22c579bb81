import type { ProvisionQuery } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { Citation } from '../ui/Citation.js';
import { useWords } from '../vocabulary/useWords.js';
import { instrumentName } from './InstrumentTitle.js';
import styles from './Law.module.css';
import { officialText } from './official-text.js';
import { useProvisionName } from './ProvisionTitle.js';

type Cited = NonNullable<ProvisionQuery['provision']>;

/** How lawyers cite a provision: its place, its act, the day of the wording, and where it is read; and what was not checked. */
function useLawCitation(): (of: Cited) => string {
  const { t, code, lang } = useWords();
  const name = useProvisionName();
  return ({ path, label, asOf, status, version, instrument }) => {
    const { title, titleLanguage, kind, adoptedOn, number, url } = instrument;
    const adopted = adoptedOn ? formatDate(adoptedOn, code) : '';
    const act = [
      instrumentName({ title, kind, adoptedOn: adoptedOn ?? null }),
      titleLanguage && titleLanguage !== lang && `[${t(`common.textIn.${titleLanguage}`)}]`,
      adopted && t(number ? 'law.citedWithNumber' : 'law.citedOf', { date: adopted, number: number ?? '' }),
    ];
    const day = formatDate(asOf, code);
    const verification = version?.verification ?? instrument.verification;
    return [
      t('law.citation', {
        name: name({ path, label }),
        act: act.filter(Boolean).join(' '),
        standing: status === 'IN_FORCE' ? t('law.citedAsOf', { date: day }) : t(`law.on.${status}`, { date: day }),
        address: url ? officialText(url, path, code).address : `${window.location.origin}/law/${path}?on=${asOf}`,
      }),
      verification !== 'VERIFIED_IN_SOURCE' && `[${t(`marks.${verification}`)}]`,
    ]
      .filter(Boolean)
      .join(' ');
  };
}

/** The way to the official text, and how to cite it as of the day. */
export function OfficialText({ of }: { of: Cited }) {
  const { t, code } = useWords();
  const citation = useLawCitation();
  const official = of.instrument.url ? officialText(of.instrument.url, of.path, code) : undefined;
  return (
    <div className={styles.official}>
      {official && (
        <p>
          {t('law.officialText')}:{' '}
          <a href={official.address} target="_blank" rel="noreferrer noopener external">
            {new URL(official.address).hostname}
            <span className="visually-hidden"> {t('common.opensElsewhere')}</span>
          </a>
          {!official.atArticle && of.path.split('/').length > 2 && <span className="muted"> {t('law.wholeAct')}</span>}
        </p>
      )}
      <Citation texts={[{ text: citation(of) }]} />
    </div>
  );
}
