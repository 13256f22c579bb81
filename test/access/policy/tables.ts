import { Purpose } from '#libs/platform';
import {
  type Asker,
  covers,
  isShared,
  type MatrixCase,
  onlyCounts,
  readsCase,
  readsFor,
  readsInFull,
  readsMonth,
  readsPublished,
  type Standing,
} from './matrix.js';

/**
 * Which rows of which table each role of the database reads, and who writes them: the second saying of what the policies say,
 * table by table. Its tests also run against every policy dropped and widened in turn (`npm run test:policies`).
 */

/** Who asks, with what the application says of them in the transaction's settings. */
export interface Sitting extends Asker {
  person: string | null;
  roles: readonly string[];
}
export type Row = Record<string, unknown>;
/** Is this row read by this asker? `of`: the case that it belongs to. */
type Reads = (asker: Sitting, row: Row, of: MatrixCase | undefined) => boolean;

interface TableRules {
  /** By role of the database, without `dalel_`. A role that is not named has no policy here. */
  reads: Partial<Record<'staff' | 'public' | 'indexer' | 'keeper' | 'searcher' | 'sign_in' | 'jobs' | 'vault', Reads>>;
  /** What those who work on cases may do to rows of a case that they reach; consent is not asked. */
  writes?: readonly ('INSERT' | 'UPDATE' | 'DELETE')[];
  /** Purposes: who approved what is published does not write a row of one of these. */
  publicationRestsOn?: readonly Purpose[];
  /** Two people approve it with the wording: of a published case nobody changes it alone. */
  approved?: true;
}

export const WRITERS = ['DOCUMENTER', 'LAWYER', 'REVIEWER'] as const;
const holds = (asker: Sitting, ...roles: string[]) => roles.some((role) => asker.roles.includes(role));

const ALL: Reads = () => true;
const cases =
  (from?: Standing): Reads =>
  (asker, _, of) =>
    of !== undefined && readsCase(asker, of, from);
/** Never a sealed one, so that no index ever holds it; and of this world alone. */
const INDEXABLE: Reads = (_, __, of) => of?.world === 'this world' && of.level !== 'SEALED';

const coded = (...writes: NonNullable<TableRules['writes']>): TableRules => ({
  reads: { staff: cases(), public: cases(), indexer: INDEXABLE },
  writes,
});
/** What tells something in words, or of a person, is not there for figures. */
const notForFigures =
  (reads: Reads): Reads =>
  (asker, row, of) =>
    !onlyCounts(asker) && reads(asker, row, of);
const original = (...writes: NonNullable<TableRules['writes']>): TableRules => ({ reads: { staff: notForFigures(cases(1)) }, writes });
const particular = (...writes: NonNullable<TableRules['writes']>): TableRules => ({ reads: { staff: notForFigures(cases(2)) }, writes });
/** What search documents are made of besides. */
const indexable = (rules: TableRules): TableRules => ({ ...rules, reads: { ...rules.reads, indexer: INDEXABLE } });
const withKeeper = (rules: TableRules): TableRules => ({ ...rules, reads: { ...rules.reads, keeper: ALL } });

const approved = (rules: TableRules): TableRules => ({ ...rules, approved: true });

const APPROVED: Reads = (_, { state }) => state === 'APPROVED';
const CONFIRMED: Reads = (_, { state }) => state === 'CONFIRMED';

const IN_FORCE: Reads = (_, { confirmed_at, revoked_at, expires_at }) =>
  confirmed_at !== null && revoked_at === null && (expires_at === 'infinity' || new Date(String(expires_at)) > new Date());
/** Of one's own: it outlives no clearance. */
const COUNTS: Reads = (asker, row, of) => asker.standing === 2 && IN_FORCE(asker, row, of);
/** What tells the day, is dated near it or was written in the case's own words: not there where no more than the year may be told. */
const inFull = (rules: TableRules): TableRules => ({
  ...rules,
  reads: { ...rules.reads, staff: (asker, row, of) => rules.reads.staff!(asker, row, of) && readsInFull(asker, of!) },
});
/** Not for who reads for another purpose, a partner. */
const forOwnWork = (rules: TableRules): TableRules => ({
  ...rules,
  reads: { ...rules.reads, staff: (asker, row, of) => asker.purpose === Purpose.INTERNAL && rules.reads.staff!(asker, row, of) },
});
/** Of the two datings of a case each asker reads one. */
const dated: Reads = (asker, { precision }, of) => cases()(asker, {}, of) && (precision === 'MONTH') === readsMonth(asker, of!);

/** Parts of decisions that wait: told by their ids, since a part does not say where its decision stands. */
export const OF_WAITING_DECISION = 'dec1de00';
const ofConfirmed: Reads = (_, { id }) => !String(id).startsWith(OF_WAITING_DECISION);
const PART_OF_DECISION: TableRules = {
  reads: {
    public: ofConfirmed,
    indexer: ofConfirmed,
    keeper: ALL,
    staff: (asker, row, of) => ofConfirmed(asker, row, of) || holds(asker, 'LAWYER', 'REVIEWER'),
  },
};

export const TABLES: Record<string, TableRules> = {
  case: withKeeper(coded('INSERT', 'UPDATE')),
  case_date: {
    reads: { staff: dated, public: dated, keeper: ALL },
  },
  act: approved(withKeeper(coded('INSERT', 'DELETE'))),
  perpetrator: approved(withKeeper(coded('INSERT', 'DELETE'))),
  act_perpetrator: approved(withKeeper(coded('INSERT', 'DELETE'))),
  response: approved(withKeeper(coded('INSERT', 'DELETE'))),
  engagement: approved(withKeeper(coded('INSERT', 'DELETE'))),
  evidence_link: approved(withKeeper(coded('INSERT', 'DELETE'))),
  publication: {
    reads: {
      staff: notForFigures(
        (asker, row, of) =>
          cases()(asker, row, of) &&
          ((asker.standing !== 0 && isShared(asker, of!)) || (APPROVED(asker, row, of) && covers(of!, Purpose.ANONYMISED_PUBLICATION))),
      ),
      public: notForFigures((asker, row, of) => cases()(asker, row, of) && APPROVED(asker, row, of)),
      indexer: INDEXABLE,
      keeper: ALL,
    },
    writes: ['INSERT', 'UPDATE'],
  },

  case_text: indexable(inFull(original('INSERT', 'UPDATE'))),
  response_text: withKeeper(indexable(inFull(original('INSERT', 'DELETE')))),
  referral: inFull(original('INSERT', 'DELETE')),
  evidence_note: inFull(original('INSERT', 'DELETE')),
  case_step: withKeeper(inFull(original('INSERT'))),
  publication_rejection: inFull(original('INSERT')),
  publication_revision: withKeeper(forOwnWork(inFull(original()))),

  case_particulars: inFull(particular('INSERT', 'UPDATE')),
  survivor: withKeeper(particular('INSERT', 'UPDATE')),
  consent: { ...withKeeper(inFull(particular('INSERT'))), publicationRestsOn: [Purpose.INTERNAL, Purpose.ANONYMISED_PUBLICATION] },

  case_code: { reads: { keeper: ALL } },
  case_grant: {
    reads: {
      // one's own while it counts; others' for who works on the case, and for who confirms and takes back
      staff: (asker, row, of) =>
        row['person_id'] === asker.person
          ? COUNTS(asker, row, of)
          : (of?.level === 'SEALED' && readsCase(asker, of) && holds(asker, ...WRITERS)) || holds(asker, 'REVIEWER', 'ADMIN'),
      keeper: ALL,
    },
  },
  case_opening: {
    reads: {
      // for who works on the case; and what waits, for who may confirm it, and did
      staff: (asker, { confirmed_at, confirmed_by, revoked_at, revoked_by }, of) =>
        (of !== undefined && readsCase(asker, of) && holds(asker, ...WRITERS)) ||
        (((confirmed_at === null && revoked_at === null) || [confirmed_by, revoked_by].includes(asker.person)) &&
          holds(asker, 'REVIEWER', 'ADMIN')),
      keeper: ALL,
    },
  },
  search_document: {
    reads: {
      staff: (asker, row, of) => {
        const cleared = asker.purpose === Purpose.PARTNER_SHARING ? 'partner' : 'internal';
        return row['audience'] === (asker.standing === 0 ? 'public' : cleared) && indexed(asker, row, of);
      },
      public: (asker, row, of) => row['audience'] === 'public' && indexed(asker, row, of),
      indexer: (_, { synthetic }) => synthetic === true,
      searcher: ALL,
    },
  },
  search_word: { reads: { indexer: ALL, searcher: ALL } },
  search_change: { reads: { indexer: ALL, searcher: ALL } },
  search_index: { reads: { indexer: ALL, searcher: ALL } },

  assessment: {
    reads: {
      keeper: ALL,
      public: CONFIRMED,
      indexer: CONFIRMED,
      staff: (asker, row, of) => CONFIRMED(asker, row, of) || holds(asker, 'ADVOCATE', 'LAWYER', 'REVIEWER'),
    },
  },

  decision: {
    reads: {
      public: CONFIRMED,
      indexer: CONFIRMED,
      keeper: ALL,
      staff: (asker, row, of) => CONFIRMED(asker, row, of) || holds(asker, 'LAWYER', 'REVIEWER'),
    },
  },
  decision_provision: PART_OF_DECISION,
  decision_citation: PART_OF_DECISION,
  decision_link: {
    reads: {
      // what was decided in this very case: for our own work alone
      staff: (asker, { relation }, of) =>
        cases(1)(asker, {}, of) &&
        (relation !== 'ARISING_FROM' || (asker.standing === 2 && asker.purpose === Purpose.INTERNAL && !asker.named)),
    },
    writes: ['INSERT', 'DELETE'],
  },

  person: {
    reads: {
      // who works here is for those who work here
      staff: (asker, { id }) =>
        id === asker.person || (asker.purpose === 'INTERNAL' && holds(asker, 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN')),
      sign_in: ALL,
      vault: ALL,
      keeper: ALL,
    },
  },
  access_change: { reads: { sign_in: (asker) => holds(asker, 'ADMIN'), keeper: ALL } },
  credential: { reads: { sign_in: ALL, keeper: ALL } },
  session: { reads: { sign_in: ALL } },
  totp_factor: { reads: { sign_in: ALL } },
  recovery_code: { reads: { sign_in: ALL } },
  passkey: { reads: { sign_in: ALL } },
  passkey_question: { reads: { sign_in: ALL } },
  access_token: { reads: { sign_in: ALL } },
  one_time_link: { reads: { sign_in: ALL } },
  sign_in_limit: { reads: { sign_in: ALL } },
  audit_entry: { reads: { staff: (asker) => holds(asker, 'ADMIN'), keeper: (_, { action }) => action === 'vault.written' } },
  recent_reading: { reads: { keeper: ALL } },
  turn: { reads: { keeper: ALL } },
  audit_link: { reads: { keeper: ALL } },
  audit_tip: { reads: { keeper: ALL } },
  audit_seal: { reads: { keeper: ALL } },
  ledger_entry: { reads: { vault: ALL, keeper: ALL } },
  ledger_kept: { reads: { vault: ALL, keeper: ALL } },

  // what was sent in this very transaction alone: there is none when a check begins
  'pgboss.job': { reads: { jobs: ALL } },
  'pgboss.job_common': { reads: { jobs: ALL, staff: () => false, sign_in: () => false } },

  // keys and entries take more than the asker: a grant by two people and a reading on record (test/access/matrix/attempts)
  vault_key: { reads: { keeper: ALL, vault: (asker, _, of) => of !== undefined && readsCase(asker, of, 2) && holds(asker, ...WRITERS) } },
  vault_entry: { reads: { keeper: ALL, vault: () => false } },
  vault_grant: {
    reads: { keeper: ALL, vault: (asker, { person_id }) => person_id === asker.person || holds(asker, 'REVIEWER', 'ADMIN') },
  },
  vault_erasure: { reads: { keeper: ALL, vault: (asker) => holds(asker, 'REVIEWER', 'ADMIN') } },
  vault_reading: {
    reads: {
      staff: (asker, { person_id }) => person_id === asker.person || holds(asker, 'REVIEWER', 'ADMIN'),
      vault: (asker, { person_id }, of) =>
        person_id === asker.person || (holds(asker, 'REVIEWER', 'ADMIN') && of !== undefined && readsCase(asker, of, 2)),
    },
  },
};

/** Of a document: law and recommendations are for everyone. No grant opens an index. */
function indexed(asker: Sitting, { removed, form }: Row, of: MatrixCase | undefined): boolean {
  if (removed || of?.level === 'SEALED' || (asker.named && !readsFor(asker, asker.named))) return false;
  if (of === undefined) return true;
  return form === 'PUBLICATION' ? readsPublished(asker, of) : readsCase(asker, of) && readsInFull(asker, of);
}
