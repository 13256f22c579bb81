import type { CitationPartsFragment, DecisionQuery } from '../generated/graphql.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Side } from './Authorities.js';
import styles from './Decision.module.css';

/** So many of each side are drawn: the lists below have all. */
const MOST = 10;
const [WIDTH, STEP, BOX] = [900, 34, 250];
const LONGEST = 30;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const nameOf = (of: CitationPartsFragment, side: Side): string =>
  (side === 'cited' ? (of.cited?.title ?? of.citedText) : (of.citing?.title ?? of.citingText)) ?? '';

/** What cites a decision on the left, what it cites on the right: a picture of the lists that follow it. */
export function CitationPicture({ of }: { of: NonNullable<DecisionQuery['decision']> }) {
  const { t } = useWords();
  const [before, after] = [of.cites.edges, of.citedBy.edges].map((edges) => edges.slice(0, MOST).map(({ node }) => node)) as [
    CitationPartsFragment[],
    CitationPartsFragment[],
  ];
  if (before.length + after.length === 0) return null;
  const rows = Math.max(before.length, after.length, 1);
  const height = rows * STEP + 10;
  const middle = height / 2;
  const place = (count: number, index: number): number => middle + (index - (count - 1) / 2) * STEP;
  const drawn = (citations: CitationPartsFragment[], side: Side) =>
    citations.map((citation, index) => {
      const y = place(citations.length, index);
      const left = side === 'citing';
      return (
        <g key={citation.id} className={styles[citation.cited && citation.citing ? 'held' : 'elsewhere']}>
          <path
            d={
              left
                ? `M${BOX} ${y}C${BOX + 60} ${y} ${BOX + 20} ${middle} ${(WIDTH - BOX) / 2} ${middle}`
                : `M${WIDTH - BOX} ${y}C${WIDTH - BOX - 60} ${y} ${WIDTH - BOX - 20} ${middle} ${(WIDTH + BOX) / 2} ${middle}`
            }
            data-weight={AGAINST.has(citation.treatment) ? 'against' : undefined}
          />
          <rect x={left ? 1 : WIDTH - BOX} y={y - STEP / 2 + 3} width={BOX - 1} height={STEP - 6} rx="4" />
          <text x={left ? 10 : WIDTH - BOX + 9} y={y + 4}>
            {short(nameOf(citation, side))}
          </text>
        </g>
      );
    });
  return (
    <Section title={t('decision.picture')} note={t('decision.pictureNote')}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
        {drawn(after, 'citing')}
        {drawn(before, 'cited')}
        <g className={styles.itself}>
          <rect x={(WIDTH - BOX) / 2} y={middle - STEP / 2 + 1} width={BOX} height={STEP - 2} rx="4" />
          <text x={WIDTH / 2} y={middle + 4} textAnchor="middle">
            {short(of.title)}
          </text>
        </g>
      </svg>
    </Section>
  );
}

/** Treatments that weigh against what is cited. */
const AGAINST: ReadonlySet<string> = new Set([
  'DISTINGUISHES',
  'CRITICISES',
  'CASTS_DOUBT',
  'CONTRARY_TO',
  'DEPARTS_FROM',
  'SUPERSEDES',
  'REVERSES',
  'OVERRULES',
]);
