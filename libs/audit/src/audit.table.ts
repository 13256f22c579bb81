import { holds, person } from '#libs/access';
import { AS_OWNER, after, allow, everyRow, functionsOf, ON_OUR_TABLES, type Schema, type Table } from '#libs/platform';
import { auditKinds } from './audit-kinds.js';
import { COUNT_READINGS, RECENT_READING } from './recent-reading.table.js';
import { AUDIT_SEAL } from './seal-job.js';

/** Who did what, when. Append-only by rights: the application may INSERT and nothing else; administrators may read. */
const entryTable = (recordedBy: ReturnType<typeof auditKinds>): Table => ({
  name: 'audit_entry',
  rows: 'by policy',
  rights: {
    staff: 'SELECT, INSERT (person_id, action, subject_type, subject_id, detail)',
    sign_in: 'INSERT (person_id, action, subject_type, subject_id, detail)',
    vault: 'INSERT (person_id, action, subject_type, subject_id, detail)',
    keeper: 'SELECT (action, subject_id, detail), INSERT (person_id, action, subject_type, subject_id, detail)',
  },
  policies: {
    administrators_read: allow('SELECT', 'staff', { using: holds('ADMINISTER') }),
    staff_insert: allow('INSERT', 'staff', { check: `person_id = ${person} AND ${recordedBy('staff')}` }),
    sign_in_insert: allow('INSERT', 'sign_in', { check: recordedBy('sign_in') }),
    vault_insert: allow('INSERT', 'vault', { check: `person_id = ${person} AND ${recordedBy('vault')}` }),
    keeper_insert: allow('INSERT', 'keeper', {
      check: `person_id IS NULL AND ${recordedBy('database')} OR person_id = ${person} AND ${recordedBy('counting')}`,
    }),
    keeper_read: allow('SELECT', 'keeper', { using: `action = 'vault.written'` }),
  },
  triggers: {
    // what the database records by itself of a change stands for no record of its writer's
    noted: after('INSERT', 'note_recorded()', { when: `pg_trigger_depth() = 0 AND current_user <> 'dalel_keeper'` }),
    // deferred: the one lock is taken last, at COMMIT, so that it is held briefly and never crosswise with another
    chained: after('INSERT', 'link_audit_entry()', { atCommit: true }),
  },
});

const ofChain = (name: string, keeper: string): Table => ({
  name,
  rows: 'by policy',
  rights: { keeper },
  policies: { keeper: everyRow('keeper') },
});

/**
 * The chain (S33): each entry gets a place and a hash over itself and the hash before it, at the COMMIT of the deed, from a function that no
 * role of the application may run or write beside. All writers wait for one row, `audit_tip`, and hold it only while they commit, so that
 * the chain cannot fork; a place, an entry and a predecessor are unique besides.
 *
 * The hash is over these lines, joined by a newline (chain-hash.ts computes the same): dalel-audit-1, day of the chain (UTC), hash before in
 * hex, id, time to the microsecond in UTC, person, action, subject's type, subject's id ("-" where there is none), detail as PostgreSQL
 * prints it. A day's head is the hash of its last entry; a day that is over is sealed, with an HMAC where the operator gave a key.
 */
const CHAIN = [
  `CREATE FUNCTION chain_audit_entry(entry audit_entry) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
   DECLARE
     tip audit_tip;
     today date;
     made bytea;
   BEGIN
     SELECT * INTO STRICT tip FROM audit_tip FOR UPDATE;
     -- a clock that is put back does not put an entry into a day that may be sealed
     today := greatest(tip.day, (clock_timestamp() AT TIME ZONE 'UTC')::date);
     made := sha256(convert_to(concat_ws(E'\\n',
       'dalel-audit-1',
       to_char(today, 'YYYY-MM-DD'),
       encode(tip.hash, 'hex'),
       entry.id,
       to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
       coalesce(entry.person_id::text, '-'),
       entry.action,
       coalesce(entry.subject_type, '-'),
       coalesce(entry.subject_id::text, '-'),
       entry.detail::text), 'UTF8'));
     INSERT INTO audit_link (place, day, entry_id, prev_hash, hash) VALUES (tip.place + 1, today, entry.id, tip.hash, made);
     UPDATE audit_tip SET place = tip.place + 1, day = today, hash = made;
   END $$`,
  `CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     PERFORM chain_audit_entry(NEW);
     RETURN NULL;
   END $$`,
];

/** A writer cannot forget the audit (S33): whatever changes a table with the trigger `recorded` leaves an entry in the same transaction. */
const RECORDED = [
  `CREATE FUNCTION note_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     PERFORM set_config('app.recorded', pg_current_xact_id()::text, true);
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION refuse_unrecorded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     IF current_setting('app.recorded', true) IS DISTINCT FROM pg_current_xact_id()::text
     THEN RAISE EXCEPTION 'a change of % that left nothing in the audit is refused', TG_TABLE_NAME; END IF;
     RETURN NULL;
   END $$`,
];

const SEALING = [
  `CREATE FUNCTION unsealed_audit_days() RETURNS TABLE (day date, place bigint, head bytea) LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT DISTINCT ON (l.day) l.day, l.place, l.hash FROM audit_link l
      WHERE l.day < (clock_timestamp() AT TIME ZONE 'UTC')::date AND l.day > coalesce((SELECT max(s.day) FROM audit_seal s), '-infinity')
      ORDER BY l.day, l.place DESC
   $$`,
  `CREATE FUNCTION seal_audit_day(of_day date, at_place bigint, with_head bytea, of_ledger bigint, with_ledger bytea, key text, sealed bytea) RETURNS void
     LANGUAGE sql ${AS_OWNER} AS $$
     INSERT INTO audit_seal (day, place, head, ledger_entries, ledger_head, key_id, seal)
       SELECT u.day, u.place, u.head, of_ledger, with_ledger, key, sealed FROM unsealed_audit_days() u
        WHERE u.day = of_day AND u.place = at_place AND u.head = with_head
     ON CONFLICT DO NOTHING
   $$`,
];

/** For administrators, and nobody else. */
const READING = [
  // The end of the chain, and the last day that was sealed: does its head still stand where it was sealed?
  `CREATE FUNCTION audit_chain_now() RETURNS TABLE (place bigint, day date, head bytea, sealed_day date, sealed_place bigint,
       sealed_head bytea, sealed_at timestamptz, keyed boolean, seal_holds boolean, unsealed_days int)
     LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT t.place, t.day, t.hash, s.day, s.place, s.head, s.sealed_at, s.key_id IS NOT NULL,
            EXISTS (SELECT FROM audit_link l WHERE l.place = s.place AND l.day = s.day AND l.hash = s.head),
            (SELECT count(*)::int FROM unsealed_audit_days())
       FROM audit_tip t LEFT JOIN LATERAL (SELECT * FROM audit_seal ORDER BY day DESC LIMIT 1) s ON true
      WHERE ${holds('ADMINISTER')}
   $$`,
  `CREATE FUNCTION newest_audit_links(how_many int) RETURNS TABLE (place bigint, day date, entry_id uuid, prev_hash bytea, hash bytea)
     LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT l.place, l.day, l.entry_id, l.prev_hash, l.hash FROM audit_link l
      WHERE ${holds('ADMINISTER')} ORDER BY l.place DESC LIMIT least(how_many, 1000)
   $$`,
];

const OWN: Schema['audit'] = { staff: ['audit'], counting: ['case.many-read'] };

/** The audit, for all that the libraries record. */
export const auditSchema = (schemas: readonly Schema[]): Schema => ({
  jobs: [AUDIT_SEAL],
  audit: OWN,
  tables: [
    entryTable(auditKinds([...schemas, { tables: [], audit: OWN }])),
    ofChain('audit_link', 'SELECT, INSERT'),
    ofChain('audit_tip', 'SELECT, UPDATE'),
    ofChain('audit_seal', 'SELECT, INSERT'),
    RECENT_READING,
  ],
  functions: [
    ...functionsOf('owner', [], ...RECORDED),
    ...functionsOf('keeper', [], ...CHAIN),
    ...functionsOf('keeper', ['jobs'], ...SEALING),
    ...functionsOf('keeper', ['staff'], ...READING, COUNT_READINGS),
  ],
});
