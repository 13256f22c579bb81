import { Link } from '@tanstack/react-router';
import { Flag } from '../decisions/Flag.js';
import type { HitsFragment } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { guessLanguage } from '../i18n/language.js';
import { InstrumentTitle } from '../law/InstrumentTitle.js';
import { useProvisionName } from '../law/ProvisionTitle.js';
import { useBodyName } from '../recommendations/bodies.js';
import { type Choice, Choose } from '../take-along/Choose.js';
import { ConfidentialityMark, ForceMark, SyntheticMark, VerificationMark } from '../ui/Marks.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { Marked, textOf } from './Marked.js';
import { Matched } from './Matched.js';
import styles from './Search.module.css';

type SearchHit = HitsFragment['edges'][number]['node'];

/** The title in the language it really has, with the matched words marked, where they were matched in it. */
function HitLink({ hit }: { hit: SearchHit }) {
  const inTitle = hit.highlights.find((highlight) => textOf(highlight) === hit.title);
  const title = <Text text={inTitle ? <Marked of={inTitle} /> : hit.title} language={hit.titleLanguage ?? null} marked />;
  switch (hit.kind) {
    case 'CASE':
      return (
        <Link to="/cases/$code" params={{ code: hit.code }}>
          {title}
        </Link>
      );
    case 'DECISION':
      return (
        <Link to="/decisions/$code" params={{ code: hit.code }}>
          {title}
        </Link>
      );
    case 'PROVISION':
      return (
        <Link to="/law/$" params={{ _splat: hit.code }}>
          {title}
        </Link>
      );
    case 'RECOMMENDATION':
      return (
        <Link to="/recommendations/$code" params={{ code: hit.code }}>
          {title}
        </Link>
      );
  }
}

/** Fields of prose; matches in coded fields are told by "why", in words of the reader's language. */
const STORY = ['title', 'narrative', 'text', 'heading', 'summary', 'holding', 'facts', 'protects', 'gap', 'note'];

/** One result: what it is, its title, where it matched and why. */
export function Hit({ hit, choice }: { hit: SearchHit; choice?: Choice | undefined }) {
  const { t, code, label } = useWords();
  const bodyName = useBodyName();
  const provisionName = useProvisionName();
  const { case: found, decision, provision, recommendation } = hit;
  const passages = hit.highlights.filter((highlight) => STORY.includes(highlight.field) && textOf(highlight) !== hit.title).slice(0, 2);
  return (
    <article className={styles.hit}>
      <p className={styles.hitKind}>
        <Choose of={choice} />
        <span className={styles.kind}>{label('search-kind', hit.kind)}</span>
        <span className={styles.code}>
          {provision ? (
            <>
              {provisionName({ path: hit.code, label: provision.label })}, <InstrumentTitle of={provision.instrument} />
            </>
          ) : (
            !decision && hit.code
          )}
        </span>
        {found && (
          <span>
            {formatDate(found.occurredOn, code)}, {label('region', found.region)}
          </span>
        )}
        {decision && (
          <span>
            {[label('decision-body', decision.body), decision.decidedOn && formatDate(decision.decidedOn, code)].filter(Boolean).join(', ')}
          </span>
        )}
        {decision && <span>{label('decision-outcome', decision.outcome)}</span>}
        {decision && <Flag of={decision.flag} />}
        {decision && <VerificationMark verification={decision.verification} />}
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
      {passages.map((highlight) => (
        <p key={highlight.field + textOf(highlight)} className={styles.snippet}>
          <Text text={<Marked of={highlight} />} language={guessLanguage(textOf(highlight)) ?? null} marked />
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
