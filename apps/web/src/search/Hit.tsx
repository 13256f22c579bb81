import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchResultsQuery } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { ConfidentialityMark, ForceMark, SyntheticMark } from '../marks/Marks.js';
import { StatusMark } from '../marks/StatusMark.js';
import { useBodyName } from '../recommendations/bodies.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';
import { Matched } from './Matched.js';
import styles from './Search.module.css';

export type SearchHit = SearchResultsQuery['search']['edges'][number]['node'];

function HitLink({ hit }: { hit: SearchHit }) {
  switch (hit.kind) {
    case 'CASE':
      return (
        <Link to="/cases/$code" params={{ code: hit.code }}>
          {hit.title}
        </Link>
      );
    case 'PROVISION':
      return (
        <Link to="/law/$" params={{ _splat: hit.code }}>
          {hit.title}
        </Link>
      );
    case 'RECOMMENDATION':
      return (
        <Link to="/recommendations/$code" params={{ code: hit.code }}>
          {hit.title}
        </Link>
      );
    default:
      return <span>{hit.title}</span>;
  }
}

/** One result: what it is, its title, where it matched and why. */
export function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { label } = useTerms();
  const bodyName = useBodyName();
  const { case: found, provision, recommendation } = hit;
  return (
    <article className={styles.hit}>
      <p className={styles.hitKind}>
        <span className={styles.kind}>{label('search-kind', hit.kind)}</span>
        <span className={styles.code}>{provision ? provision.instrument.title : hit.code}</span>
        {found && (
          <span>
            {formatDate(found.occurredOn, code)}, {label('region', found.region)}
          </span>
        )}
        {recommendation && (
          <span>
            {bodyName(recommendation.issuingBody)}, {recommendation.year}
          </span>
        )}
        {found?.synthetic && <SyntheticMark />}
        {found && <ConfidentialityMark level={found.confidentiality} />}
        {provision && <ForceMark status={provision.status} />}
      </p>
      <h2 className={styles.hitTitle}>
        <HitLink hit={hit} />
      </h2>
      {recommendation && <StatusMark implementation={recommendation.status} trend={recommendation.trend ?? null} />}
      {hit.highlights.slice(0, 2).map(({ field, fragments }) => (
        <p key={field} className={styles.snippet}>
          {fragments.map(({ text, marked }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no identity but their place.
            marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </p>
      ))}
      {found && found.acts.length > 0 && (
        <p className={styles.hitActs}>
          {[...new Set(found.acts.map(({ violationType }) => violationType))].map((type) => (
            <Link key={type} to="/search" search={{ kind: ['CASE'], violation: [type] }} className="chip">
              {label('violation-type', type)}
            </Link>
          ))}
        </p>
      )}
      {hit.matched.length > 0 && (
        <p className={styles.why}>
          <span>{t('search.why')}</span> <Matched fields={hit.matched} />
        </p>
      )}
    </article>
  );
}
