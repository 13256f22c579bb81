import {
  after,
  allow,
  BY_STAFF,
  before,
  type DatabaseRole,
  everyRow,
  type Policy,
  restrict,
  type Table,
  type Trigger,
} from '#libs/platform';
import { Confidentiality, levelNumber } from '../confidentiality.js';
import {
  indexerMayRead,
  likely,
  monthMayBeTold,
  notForFigures,
  partnerMayReadPublished,
  publicMayRead,
  staffMayRead,
  staffMayWrite,
} from './case-rules.js';

type Write = 'INSERT' | 'UPDATE' | 'DELETE';

/** How a table that holds a case, or a part of one, is read and written: every question must be answered. */
export interface CaseTableRules {
  /** The level from whose clearance on signed-in people read it; what is more sensitive than the coded case is for fewer. */
  from: Exclude<keyof typeof Confidentiality, 'SEALED'>;
  /**
   * What it holds in words. `original`: the case's own, which name months, days and places, and are not there for a purpose agreed to as
   * GENERALISED. `approved`: made for others, and seen by a second person. Neither is there for figures.
   */
  words: 'original' | 'approved' | 'none';
  /** Does it tell of a person? Then it is not there for figures. */
  personal: boolean;
  /** Does it tell the day, or is it dated near it? Then it is not there where no more than the year may be told. */
  monthBound: boolean;
  /** What the public reads of a published case: which columns, and which rows of it; never the masks of consent. */
  public: 'never' | { columns: string; when?: string };
  /** Are search documents made of it? */
  indexed: boolean;
  /** What those who work on the case may do to its rows, by columns where not all are theirs to set. */
  writes: Partial<Record<Write, 'all columns' | string>>;
  /** Did somebody check it when the case was verified? Then a change returns the case to review. */
  verified: boolean;
  /** Do two people approve it with the wording? Then nobody changes it alone while the case is published, and a change ends a wording that waits. */
  approved: boolean;
}

export interface CaseTableMore {
  /** Columns that staff read, where not all. */
  staffColumns?: string;
  /** Columns that search documents are made of, where not all. */
  indexerColumns?: string;
  /** What the functions of the keeper do there. */
  keeper?: string;
  rights?: Partial<Record<DatabaseRole, string>>;
  policies?: Record<string, Policy>;
  triggers?: Record<string, Trigger>;
  /** It declares itself which of its changes raise the version of the case. */
  raisesVersionItself?: true;
}

/** The triggers that fill the access columns of a row from its case. */
const copies = (monthBound: boolean): Record<string, Trigger> => ({
  a_access: before('INSERT', 'copy_case_access()'),
  ...(monthBound && { a_months: before('INSERT', 'copy_case_months()') }),
});

/** A table of a case, whole: rights, policies and triggers follow from what it holds, and from nothing else. */
export function caseTable(name: string, rules: CaseTableRules, more: CaseTableMore = {}): Table {
  const { from, words, personal, monthBound, writes } = rules;
  const caseId = name === 'case' ? 'id' : 'case_id';
  const bound = monthBound || words === 'original';
  const andWhen = rules.public !== 'never' && rules.public.when ? ` AND ${rules.public.when}` : '';
  const byStaff = { when: BY_STAFF };
  const anyChange = 'INSERT OR UPDATE OR DELETE';
  return keepingRules(more, {
    name,
    rows: 'by policy',
    ofCase: 'by caseTable',
    rights: {
      staff: [
        more.staffColumns ? `SELECT (${more.staffColumns})` : 'SELECT',
        ...Object.entries(writes).map(([write, columns]) => (columns === 'all columns' ? write : `${write} (${columns})`)),
      ].join(', '),
      ...(rules.public !== 'never' && { public: `SELECT (${rules.public.columns})` }),
      ...(rules.indexed && { indexer: more.indexerColumns ? `SELECT (${more.indexerColumns})` : 'SELECT' }),
      ...(more.keeper && { keeper: more.keeper }),
    },
    policies: {
      staff_read: allow('SELECT', 'staff', { using: staffMayRead(caseId, levelNumber(Confidentiality[from])) }),
      ...(rules.public !== 'never' && {
        public_read: allow('SELECT', 'public', {
          using: `${publicMayRead(caseId)}${andWhen}`,
        }),
        published: allow('SELECT', 'staff', { using: `${partnerMayReadPublished(caseId)}${andWhen}` }),
      }),
      ...(rules.indexed && { indexer_read: allow('SELECT', 'indexer', { using: indexerMayRead }) }),
      ...((words !== 'none' || personal) && { figures_tell_nothing: restrict('SELECT', 'staff', { using: notForFigures }) }),
      ...(bound && { as_agreed: restrict('SELECT', 'staff', { using: likely(monthMayBeTold) }) }),
      ...Object.fromEntries(
        (Object.keys(writes) as Write[]).map((write) => [
          `staff_${write.toLowerCase()}`,
          allow(write, 'staff', { using: staffMayWrite(caseId), check: staffMayWrite(caseId) }),
        ]),
      ),
      ...(more.keeper && { keeper: more.keeper === 'SELECT' ? allow('SELECT', 'keeper') : everyRow('keeper') }),
    },
    triggers: {
      ...(name !== 'case' && copies(bound)),
      ...(name !== 'case' &&
        Object.keys(writes).length > 0 &&
        !more.raisesVersionItself && { raise_version: after(anyChange, 'raise_case_version()', byStaff) }),
      ...(rules.verified && { return_to_review: after(anyChange, 'return_to_review()', byStaff) }),
      ...(rules.approved && { keep_approved_facts: after(anyChange, 'keep_approved_facts()', byStaff) }),
    },
  });
}

/** What is declared besides adds to what follows from the answers, and takes the place of none of it. */
function keepingRules(more: CaseTableMore, derived: Table): Table {
  const added = (kind: 'rights' | 'policies' | 'triggers') => {
    const twice = Object.keys(more[kind] ?? {}).find((name) => name in (derived[kind] ?? {}));
    if (twice) throw new Error(`${derived.name}: "${twice}" follows from its answers, and is not declared besides (${kind})`);
    return { ...derived[kind], ...more[kind] };
  };
  return {
    ...derived,
    rights: added('rights'),
    policies: added('policies') as Table['policies'],
    triggers: added('triggers') as Table['triggers'],
  };
}
