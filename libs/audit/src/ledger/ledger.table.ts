import { AS_OWNER, allow, everyRow, functionsOf, ON_OUR_TABLES, type Schema, type Table, takeTurn, turnsOf } from '#libs/platform';

/**
 * What must stay undone after an older backup is restored (S31): erasures of a vault and withdrawals of consent, ids alone. Each enters
 * `ledger_entry` in its own transaction, and from there a file apart from the database. When a database comes back that is older than the
 * file, `replay_ledger` does again what it has forgotten, before anyone signs in.
 */
const entry: Table = {
  name: 'ledger_entry',
  rows: 'by policy',
  ofCase: { ownRules: 'ids alone, for the operator and the keeper' },
  rights: { vault: 'SELECT', keeper: 'SELECT, INSERT' },
  policies: { vault_read: allow('SELECT', 'vault'), keeper: everyRow('keeper') },
};

/** Up to which entry the file is known to hold what the database has noted: when it lacks some of that later, it was cut or removed. */
const kept: Table = {
  name: 'ledger_kept',
  rows: 'by policy',
  rights: { vault: 'SELECT', keeper: 'SELECT, UPDATE (seq)' },
  policies: { vault_read: allow('SELECT', 'vault'), keeper: everyRow('keeper') },
};

/** Writers of the ledger wait for each other until they commit, so that a later number is never visible before an earlier one. */
const ENTER_LEDGER = `
  CREATE FUNCTION enter_ledger(entry uuid, of_kind text, of_case uuid, version int, survivor uuid, of_purpose text, entered timestamptz) RETURNS void
    LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${takeTurn(`'ledger order'`)};
    INSERT INTO ledger_entry (id, seq, kind, case_id, key_version, survivor_id, purpose, at)
      SELECT entry, coalesce(max(l.seq), 0) + 1, of_kind, of_case, version, survivor, of_purpose, entered FROM ledger_entry l
    ON CONFLICT (id) DO NOTHING;
  END $$`;

/** Trigger: a withdrawal bears the id of its row of consent, so that replayed twice it is one. */
const ENTER_WITHDRAWAL = `
  CREATE FUNCTION enter_withdrawal() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    PERFORM enter_ledger(NEW.id, 'CONSENT_WITHDRAWN', NEW.case_id, NULL, NEW.survivor_id, NEW.purpose, NEW.recorded_at);
    RETURN NULL;
  END $$`;

/**
 * Does again what this database has forgotten, and says which cases it changed. An erasure is applied whether or not it is known here:
 * keys may have come back without it. A withdrawal counts from its own time, so a consent given after it stays.
 */
const REPLAY_LEDGER = `
  CREATE FUNCTION replay_ledger(entries jsonb) RETURNS TABLE (case_id uuid, kind text) LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    e record;
    erasures int := 0;
    withdrawals int := 0;
  BEGIN
    FOR e IN SELECT x.* FROM jsonb_to_recordset(entries)
        AS x(id uuid, kind text, "caseId" uuid, "keyVersion" int, "survivorId" uuid, purpose text, at timestamptz) LOOP
      case_id := e."caseId";
      kind := e.kind;
      IF e.kind = 'VAULT_ERASED' THEN
        IF EXISTS (SELECT 1 FROM "case" c WHERE c.id = e."caseId") THEN
          -- where the backup is older than the key itself, its number stays taken
          INSERT INTO vault_key (case_id, version, erased_at) VALUES (e."caseId", e."keyVersion", e.at) ON CONFLICT DO NOTHING;
          IF destroy_vault(e."caseId", e."keyVersion", e.at, NULL, 'replayed from the ledger') IS NOT NULL THEN
            erasures := erasures + 1;
            RETURN NEXT;
          END IF;
        END IF;
      ELSIF EXISTS (SELECT 1 FROM survivor s WHERE s.id = e."survivorId" AND s.case_id = e."caseId")
          AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.id = e.id) THEN
        INSERT INTO consent (id, case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, recorded_at)
          SELECT e.id, e."caseId", e."survivorId", e.purpose, 'WITHDRAWAL', coalesce(latest.identity_mode, 'STATISTICS_ONLY'), (e.at AT TIME ZONE 'Asia/Almaty')::date,
                 'replayed from the ledger', coalesce(latest.language, 'RU'), e.at
            FROM (SELECT) one LEFT JOIN LATERAL (
              SELECT k.identity_mode, k.language FROM consent k WHERE k.survivor_id = e."survivorId" AND k.purpose = e.purpose
               ORDER BY k.recorded_at DESC, k.id DESC LIMIT 1) latest ON true;
        withdrawals := withdrawals + 1;
        RETURN NEXT;
      END IF;
      PERFORM enter_ledger(e.id, e.kind, e."caseId", e."keyVersion", e."survivorId", e.purpose, e.at);
    END LOOP;
    IF erasures + withdrawals > 0 THEN
      INSERT INTO audit_entry (action, detail) VALUES ('ledger.replayed', jsonb_build_object('erasures', erasures, 'withdrawals', withdrawals));
    END IF;
  END $$`;

/** The file holds every entry up to this one. Of those that it lacked and held before, the audit says how many. */
const KEEP_LEDGER = `
  CREATE FUNCTION keep_ledger(up_to bigint, lacked int) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    UPDATE ledger_kept SET seq = greatest(seq, up_to) WHERE seq < up_to;
    IF lacked > 0 THEN INSERT INTO audit_entry (action, detail) VALUES ('ledger.lacked', jsonb_build_object('entries', lacked)); END IF;
  END $$`;

/** How many entries the ledger has, and a hash over the ids of the first of them in order: each daily seal of the audit holds it. */
const LEDGER_HEAD = `
  CREATE FUNCTION ledger_head(first_entries bigint, OUT entries bigint, OUT head bytea) LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT count(*), sha256(convert_to(coalesce(string_agg(l.id::text, ',' ORDER BY l.seq), ''), 'UTF8'))
      FROM (SELECT id, seq FROM ledger_entry ORDER BY seq LIMIT first_entries) l
  $$`;

export const LEDGER: Schema = {
  audit: { database: ['ledger'] },
  tables: [entry, kept],
  lists: { 'ledger_entry.kind': ['VAULT_ERASED', 'CONSENT_WITHDRAWN'] },
  functions: [
    ...functionsOf('keeper', [], ENTER_LEDGER, ENTER_WITHDRAWAL),
    ...functionsOf('keeper', ['vault'], REPLAY_LEDGER, KEEP_LEDGER),
    ...functionsOf('keeper', ['jobs'], LEDGER_HEAD),
    ...turnsOf('ledger_file', ['vault']),
  ],
};
