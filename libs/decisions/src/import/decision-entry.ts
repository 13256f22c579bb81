import type { Verification } from '#libs/law';
import type { LocalizedText, StoredSource } from '#libs/platform';
import type {
  DecisionImplementation,
  DecisionLevel,
  DecisionPart,
  DecisionWeight,
  ProvisionRole,
  Treatment,
  TreatmentJudge,
} from '../decision.enums.js';

/** What a decision cites, or is cited by: a decision by its code, or what is not held here by its citation. */
export interface CitationEntry {
  cites?: string;
  citesText?: string;
  citedBy?: string;
  citedByText?: string;
  treatment: `${Treatment}`;
  judge: `${TreatmentJudge}`;
  verified: boolean;
  depth?: number;
  passage?: string;
  note?: LocalizedText;
}

/** A decision as it stands in a file (docs/decisions.md). */
export interface DecisionEntry {
  code: string;
  body: string;
  court?: LocalizedText;
  level: `${DecisionLevel}`;
  weight: `${DecisionWeight}`;
  state: string;
  citation: string;
  numbers?: string[];
  ecli?: string;
  ecliDerived?: boolean;
  symbol?: string;
  date?: string;
  title: LocalizedText;
  facts?: LocalizedText;
  holding?: LocalizedText;
  outcome: string;
  violationTypes?: string[];
  provisions?: { path: string; role: `${ProvisionRole}` }[];
  citations?: CitationEntry[];
  implementation?: `${DecisionImplementation}`;
  implementationNote?: LocalizedText;
  url?: string;
  sources?: StoredSource[];
  verification: `${Verification}`;
  unverified?: `${DecisionPart}`[];
  verificationNote?: LocalizedText;
  note?: LocalizedText;
}

const PRECISIONS = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const;
const FIRST_DAY = '0000-01-01';

/** The columns of a partial date: its first day, and how much of it is known. */
export const dateColumns = (date: string | null | undefined) => ({
  decided_on: date ? date + FIRST_DAY.slice(date.length) : null,
  decided_on_precision: date ? PRECISIONS[date.length as 4 | 7 | 10] : 'DAY',
});

/** Its columns in `decision`, without who proposed it. */
export const decisionColumns = (entry: DecisionEntry) => ({
  code: entry.code,
  body: entry.body,
  court: entry.court ?? null,
  level: entry.level,
  weight: entry.weight,
  state_code: entry.state,
  citation: entry.citation,
  numbers: entry.numbers ?? [],
  ecli: entry.ecli ?? null,
  ecli_derived: entry.ecliDerived ?? false,
  symbol: entry.symbol ?? null,
  ...dateColumns(entry.date),
  title: entry.title,
  facts: entry.facts ?? null,
  holding: entry.holding ?? null,
  outcome: entry.outcome,
  violation_types: entry.violationTypes ?? [],
  implementation: entry.implementation ?? null,
  implementation_note: entry.implementationNote ?? null,
  url: entry.url ?? null,
  sources: entry.sources ?? [],
  verification: entry.verification,
  unverified: entry.unverified ?? [],
  verification_note: entry.verificationNote ?? null,
  note: entry.note ?? null,
});

/** Columns of a citation in `decision_citation`. @param idOf the id of a decision by its code */
export const citationColumns = (recordId: string, entry: CitationEntry, idOf: (code: string) => string) => {
  const cited = entry.cites || entry.citesText;
  return {
    record_id: recordId,
    citing_id: cited ? recordId : entry.citedBy ? idOf(entry.citedBy) : null,
    citing_text: cited ? null : (entry.citedByText ?? null),
    cited_id: cited ? (entry.cites ? idOf(entry.cites) : null) : recordId,
    cited_text: entry.citesText ?? null,
    treatment: entry.treatment,
    judge: entry.judge,
    verified: entry.verified,
    depth: entry.depth ?? 1,
    passage: entry.passage ?? null,
    note: entry.note ?? null,
  };
};
