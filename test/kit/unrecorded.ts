import type { Client } from 'pg';

/** Why some tables are written without an entry in the same transaction. */
const UNRECORDED = Object.keys({
  sign_in_limit: 'counts attempts',
  passkey_question: 'is asked before anybody is known',
  session: 'is seen, or answers a question: what that opened is recorded',
  passkey: 'was used: what it opened is recorded',
  totp_factor: 'was used: what it opened is recorded',
  recent_reading: 'counts what was read',
  turn: 'says who goes first',
  ledger_kept: 'says how far the file apart from the database has come',
});
/** Of a case, and nothing of it is searched: who may open it, what is sealed of it, what the ledger says of it. */
const UNSEARCHED = ['case_grant', 'vault_key', 'vault_entry', 'vault_grant', 'vault_reading', 'vault_erasure', 'ledger_entry'];

/** Notes what the application writes from now on, each row with its transaction. What a test plants as the owner is none of it. */
export async function watchWrites(owner: Client): Promise<void> {
  await owner.query(`
    CREATE SCHEMA watch;
    CREATE TABLE watch.written (tx xid8, name text, subject text);
    CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      written jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
    BEGIN
      IF session_user = 'dalel_app' THEN
        INSERT INTO watch.written VALUES (pg_current_xact_id(), TG_TABLE_NAME,
          coalesce(written->>'case_id', written->>'recommendation_id', written->'data'->>'id',
                   CASE WHEN TG_TABLE_NAME IN ('case', 'provision', 'recommendation') THEN written->>'id' END));
      END IF;
      RETURN NULL;
    END $$;
    DO $$
    DECLARE watched regclass;
    BEGIN
      FOR watched IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace OR oid = 'pgboss.job_common'::regclass LOOP
        EXECUTE format('CREATE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION watch.note()', watched);
      END LOOP;
    END $$`);
}

/** What was written in a transaction that left no entry in the audit, or that nobody told the search index of. Each is said once. */
export async function unrecordedWrites(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ says: string }>(
    `WITH written AS (DELETE FROM watch.written RETURNING *),
          ours AS (SELECT * FROM written WHERE name !~ '^(audit|search)_' AND name <> 'job_common')
     SELECT w.name || ': not in the audit' AS says FROM ours w
      WHERE w.name <> ALL ($1) AND NOT EXISTS (SELECT FROM written a WHERE a.name = 'audit_entry' AND a.tx = w.tx)
     UNION SELECT w.name || ': not in the search index' FROM ours w
      WHERE w.subject IS NOT NULL AND w.name <> ALL ($2)
        AND NOT EXISTS (SELECT FROM written j WHERE j.name = 'job_common' AND j.tx = w.tx AND j.subject = w.subject)
     ORDER BY 1`,
    [UNRECORDED, UNSEARCHED],
  );
  return rows.map(({ says }) => says);
}
