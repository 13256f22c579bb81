import { Link } from '@tanstack/react-router';
import type { CitationPartsFragment } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { Section } from '../ui/Section.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { AsWritten } from './AsWritten.js';
import { Flag } from './Flag.js';

export type Side = 'cited' | 'citing';

interface AuthoritiesProps {
  title: string;
  none: string;
  total: number;
  citations: { node: CitationPartsFragment }[];
  /** Which end of each citation is the other decision. */
  side: Side;
}

/** Decisions that one cites, or that cite it. */
export function Authorities({ title, none, total, citations, side }: AuthoritiesProps) {
  const { t } = useWords();
  return (
    <Section title={title}>
      {citations.length === 0 && <p className="muted">{none}</p>}
      <ul className="lines">
        {citations.map(({ node }) => (
          <li key={node.id} className="line">
            <Citing of={node} side={side} />
          </li>
        ))}
      </ul>
      {total > citations.length && <p className="muted">{t('decision.moreCitations', { count: total - citations.length })}</p>}
    </Section>
  );
}

/** One citation: the other decision, how it is treated, where, and who says so. */
export function Citing({ of, side }: { of: CitationPartsFragment; side: Side }) {
  const { t, code, label } = useWords();
  const other = side === 'cited' ? of.cited : of.citing;
  return (
    <>
      <p className="line-head">
        <span className="tag">{t(`decision.treatment.${side}.${of.treatment}`)}</span>
        {other?.decidedOn && <span>{formatDate(other.decidedOn, code)}</span>}
        {of.passage && <span>{of.passage}</span>}
        {other && <Flag of={other.flag} />}
        {!of.verified && <span className="tag tag-unverified">{t('decision.treatmentUnverified')}</span>}
      </p>
      <p className="line-title">
        {other ? (
          <Link to="/decisions/$code" params={{ code: other.code }}>
            <Text text={other.title} language={other.titleLanguage ?? null} marked />
          </Link>
        ) : (
          <AsWritten text={(side === 'cited' ? of.citedText : of.citingText) ?? ''} />
        )}
      </p>
      <p className="line-note">
        {label('treatment-judge', of.judge)}
        {of.note && (
          <>
            {' '}
            <Text text={of.note} language={of.noteLanguage ?? null} marked />
          </>
        )}
      </p>
    </>
  );
}
