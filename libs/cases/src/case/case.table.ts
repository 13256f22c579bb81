import { caseTable, holds, person, staffMayWrite } from '#libs/access';
import { AS_OWNER, after, BY_STAFF, before, everyRow, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';
import { SHARING } from '../opening/sharing.functions.js';
import { CaseState } from './case.enums.js';

const STAFF_CHANGE = ['occurred_month', 'region', 'state', 'level', 'verified_by'];
const CHANGEABLE = (row: 'NEW' | 'OLD') => `(${STAFF_CHANGE.map((column) => `${row}.${column}`).join(', ')})`;

/** Crockford's base 32 without A and E, so that no code makes a word, and without S, which stands for a synthetic case. */
const CODE_LETTERS = '0123456789BCDFGHJKMNPQRTVWXYZ';

/** Triggers of tables of a case: the access columns are those of the case. The lock makes a change of level wait or be seen. */
const COPIES = functionsOf(
  'keeper',
  [],
  `CREATE FUNCTION copy_case_access() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     SELECT c.level, c.synthetic, c.consented_purposes, c.consent_valid_until INTO NEW.level, NEW.synthetic, NEW.consented_purposes, NEW.consent_valid_until
       FROM "case" c WHERE c.id = NEW.case_id FOR KEY SHARE;
     IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'DA002', MESSAGE = 'no such case'; END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION copy_case_months() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     SELECT c.month_purposes INTO NEW.month_purposes FROM "case" c WHERE c.id = NEW.case_id FOR KEY SHARE;
     RETURN NEW;
   END $$`,
);

/** A case gets a random code, which tells neither how many cases there are nor which came first. Only the owner names one. */
const CODE = functionsOf(
  'keeper',
  [],
  `CREATE FUNCTION give_case_code() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     IF NEW.code IS NOT NULL THEN
       INSERT INTO case_code (code) VALUES (NEW.code);
       RETURN NEW;
     END IF;
     LOOP
       SELECT format('KZ-%s-', extract(year FROM NEW.occurred_month)) || CASE WHEN NEW.synthetic THEN 'S' ELSE '' END ||
              string_agg(substr('${CODE_LETTERS}', 1 + ('x' || left(gen_random_uuid()::text, 7))::bit(28)::int % length('${CODE_LETTERS}'), 1), '')
         INTO NEW.code FROM generate_series(1, CASE WHEN NEW.synthetic THEN 4 ELSE 5 END);
       INSERT INTO case_code (code) VALUES (NEW.code) ON CONFLICT DO NOTHING;
       EXIT WHEN FOUND;
     END LOOP;
     RETURN NEW;
   END $$`,
);

/**
 * A version is a case as people read it, wording and revision included: what a second person confirms is of one version. So whatever of a case
 * staff change, by whatever statement, raises it by one, once a transaction, and what changes nothing does not. A value of their own counts for nothing.
 */
const VERSIONS = [
  ...functionsOf(
    'owner',
    [],
    `CREATE FUNCTION keep_case_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
     BEGIN
       IF TG_OP = 'UPDATE' THEN
         NEW.version := OLD.version;
         IF ${CHANGEABLE('NEW')} IS NOT DISTINCT FROM ${CHANGEABLE('OLD')} OR OLD.raised_in = pg_current_xact_id() THEN RETURN NEW; END IF;
         NEW.version := OLD.version + 1;
       END IF;
       NEW.raised_in := pg_current_xact_id();
       RETURN NEW;
     END $$`,
  ),
  ...functionsOf(
    'keeper',
    [],
    `CREATE FUNCTION raise_case_version() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
     BEGIN
       ${ON_OUR_TABLES}
       IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
       UPDATE "case" SET version = version + 1, raised_in = pg_current_xact_id()
        WHERE id = coalesce(NEW.case_id, OLD.case_id) AND raised_in IS DISTINCT FROM pg_current_xact_id();
       RETURN NULL;
     END $$`,
  ),
];

const keptVerifier = 'NEW.verified_by IS NOT DISTINCT FROM OLD.verified_by';
/**
 * What a policy cannot say, which sees the new row alone (S7). Verified by another than who entered it, published and withdrawn by a
 * reviewer; who verified it stays. Only an approved publication makes a level lower, and never that of a sealed case.
 */
const STEPS = functionsOf(
  'owner',
  [],
  `CREATE FUNCTION case_state_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   DECLARE
     second boolean := ${holds('REVIEW')} AND OLD.created_by IS DISTINCT FROM ${person};
   BEGIN
     IF (CASE OLD.state || ' ' || NEW.state
       WHEN 'SUBMITTED VERIFIED' THEN second AND NEW.verified_by = ${person}
       WHEN 'SUBMITTED DRAFT' THEN second AND ${keptVerifier}
       WHEN 'DRAFT SUBMITTED' THEN ${keptVerifier}
       ELSE ${keptVerifier} AND (NEW.state = OLD.state
         OR NEW.state IN ('PUBLISHED', 'WITHDRAWN') AND OLD.state IN ('VERIFIED', 'PUBLISHED', 'WITHDRAWN') AND ${holds('REVIEW')})
     END) IS NOT TRUE
     THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a case'; END IF;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION level_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     IF NEW.level < OLD.level AND (OLD.level = 3 OR NEW.level > 0)
     THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a case'; END IF;
     RETURN NULL;
   END $$`,
);

const factsChange = {
  when: `${BY_STAFF} AND (NEW.occurred_month, NEW.region) IS DISTINCT FROM (OLD.occurred_month, OLD.region)`,
};

/**
 * Deletes a draft of who asks, with all that hangs on it, where no second person ever confirmed anything of it. Nothing is deleted of what was checked,
 * of what opened it or let anybody in, ended or not, and nothing where a vault was used: its keys, readings and certificates of erasure stay, and so does the case that they name.
 */
const DELETE_DRAFT = functionsOf(
  'keeper',
  ['staff'],
  `CREATE FUNCTION delete_draft(of_case uuid) RETURNS boolean LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     DELETE FROM "case" WHERE id = of_case AND state = 'DRAFT' AND created_by = ${person} AND ${staffMayWrite('id')}
        AND NOT EXISTS (SELECT FROM case_step s WHERE s.case_id = of_case AND s.state NOT IN ('DRAFT', 'SUBMITTED'))
        AND NOT EXISTS (SELECT FROM case_opening o WHERE o.case_id = of_case AND o.confirmed_at IS NOT NULL)
        -- whom a sealing named, nobody confirmed
        AND NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND g.confirmed_by IS NOT NULL)
        AND NOT EXISTS (SELECT FROM vault_grant g WHERE g.case_id = of_case AND g.confirmed_at IS NOT NULL);
     RETURN FOUND;
   EXCEPTION WHEN foreign_key_violation THEN
     RAISE EXCEPTION USING ERRCODE = 'DA010', MESSAGE = 'its vault was used';
   END $$`,
);

/** The coded case. Its month is told by `case_date`, and by nothing else. */
const table = caseTable(
  'case',
  {
    from: 'PUBLIC',
    words: 'none',
    personal: false,
    monthBound: false,
    public: { columns: 'id, code, region, state, level, synthetic' },
    indexed: true,
    writes: {
      INSERT: 'id, occurred_month, region, state, level, synthetic, client_key, created_by',
      UPDATE: [...STAFF_CHANGE, 'version'].join(', '),
    },
    // by columns: below
    verified: false,
    approved: false,
  },
  {
    staffColumns:
      'id, code, region, state, level, synthetic, consented_purposes, consent_valid_until, month_purposes, version, client_key, created_by, created_at, verified_by',
    keeper:
      'SELECT, DELETE, UPDATE (occurred_month, region, state, level, consented_purposes, consent_valid_until, version, raised_in, verified_by, month_purposes, shared_at)',
    policies: {
      entered_by_asker: restrict('INSERT', 'staff', { check: `state = 'DRAFT' AND created_by = ${person}` }),
      public_by_publication: restrict('UPDATE', 'staff', {
        using: 'true',
        check: `level > 0 OR EXISTS (SELECT 1 FROM publication p WHERE p.case_id = "case".id AND p.state = 'APPROVED')`,
      }),
    },
    triggers: {
      region: before('INSERT OR UPDATE OF region', "check_term('region', 'region')"),
      keep_version: before('INSERT OR UPDATE', 'keep_case_version()', { when: BY_STAFF }),
      give_case_code: before('INSERT', 'give_case_code()'),
      keep_sharing: before('UPDATE OF level, consented_purposes, month_purposes, shared_at', 'keep_sharing()'),
      keep_date: after('INSERT OR UPDATE OF occurred_month', 'keep_case_date()'),
      step: after('UPDATE OF state, verified_by', 'case_state_step()', { when: BY_STAFF }),
      level_step: after('UPDATE OF level', 'level_step()', { when: BY_STAFF }),
      return_to_review: after('UPDATE OF occurred_month, region', 'return_to_review()', factsChange),
      keep_approved_facts: after('UPDATE OF occurred_month, region', 'keep_approved_facts()', factsChange),
      withdraw_publication: after('UPDATE OF consented_purposes', 'withdraw_uncovered()', {
        when: 'NEW.level = 0 AND (OLD.consented_purposes & 4) <> 0 AND (NEW.consented_purposes & 4) = 0',
      }),
      end_publication: after('UPDATE OF state, level', 'end_publication()', {
        when: `OLD.state = 'PUBLISHED' AND NEW.state <> 'PUBLISHED'`,
      }),
    },
  },
);

export const CASE: Schema = {
  audit: { staff: ['case'] },
  tables: [table, { name: 'case_code', rows: 'by policy', rights: { keeper: 'SELECT, INSERT' }, policies: { keeper: everyRow('keeper') } }],
  lists: { 'case.state': CaseState, 'case_step.state': CaseState },
  functions: [...COPIES, ...CODE, ...VERSIONS, ...STEPS, ...SHARING, ...DELETE_DRAFT],
};
