import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ON_OUR_TABLES } from './support/role-functions.js';

/** Writers of the ledger wait for each other until they commit, so that a later number is never visible before an earlier one. */
const ORDER_LOCK = 362_436_070;
const KEPT = [
  'enter_ledger(uuid, text, uuid, int, uuid, text, timestamptz)',
  'enter_withdrawal()',
  'end_vault(uuid, uuid, text)',
  'replay_ledger(jsonb)',
];
const ENDED = 'TABLE (ledger_id uuid, version int, entries int, fingerprint text, at timestamptz)';

/**
 * What must stay undone after an older backup is restored (S31): erasures of a vault and withdrawals of consent, ids alone. Each
 * enters `ledger_entry` in its own transaction, and from there a file apart from the database (libs/access/src/ledger). When a
 * database comes back that is older than the file, `replay_ledger` does again what it has forgotten, before anyone signs in.
 */
export class Ledger1700000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ledger_entry (
        id uuid PRIMARY KEY,
        seq bigint NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('VAULT_ERASED', 'CONSENT_WITHDRAWN')),
        -- no foreign keys: an entry outlives what it speaks of
        case_id uuid NOT NULL,
        key_version int,
        survivor_id uuid,
        purpose text CHECK (purpose IS NULL OR purpose_bit(purpose) IS NOT NULL),
        at timestamptz NOT NULL,
        CHECK (CASE kind WHEN 'VAULT_ERASED' THEN key_version IS NOT NULL ELSE survivor_id IS NOT NULL AND purpose IS NOT NULL END)
      );
      ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
      CALL owner_may('ledger_entry');
      GRANT SELECT ON ledger_entry TO dalel_vault;
      GRANT SELECT, INSERT ON ledger_entry TO dalel_keeper;
      CREATE POLICY vault_read ON ledger_entry FOR SELECT TO dalel_vault USING (true);
      CREATE POLICY keeper ON ledger_entry TO dalel_keeper USING (true) WITH CHECK (true);

      GRANT INSERT ON consent TO dalel_keeper;
      CREATE POLICY keeper_insert ON consent FOR INSERT TO dalel_keeper WITH CHECK (kind = 'WITHDRAWAL');
      GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_keeper;
      CREATE POLICY keeper_insert ON audit_entry FOR INSERT TO dalel_keeper WITH CHECK (person_id IS NULL AND action LIKE 'ledger.%');

      CREATE FUNCTION enter_ledger(entry uuid, of_kind text, of_case uuid, version int, survivor uuid, of_purpose text, entered timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(${ORDER_LOCK});
        INSERT INTO ledger_entry (id, seq, kind, case_id, key_version, survivor_id, purpose, at)
          SELECT entry, coalesce(max(l.seq), 0) + 1, of_kind, of_case, version, survivor, of_purpose, entered FROM ledger_entry l
        ON CONFLICT (id) DO NOTHING;
      END $$;

      -- A withdrawal bears the id of its row of consent: replayed twice, it is one.
      CREATE FUNCTION enter_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        PERFORM enter_ledger(NEW.id, 'CONSENT_WITHDRAWN', NEW.case_id, NULL, NEW.survivor_id, NEW.purpose, NEW.recorded_at);
        RETURN NULL;
      END $$;
      CREATE TRIGGER enter_withdrawal AFTER INSERT ON consent FOR EACH ROW WHEN (NEW.kind = 'WITHDRAWAL') EXECUTE FUNCTION enter_withdrawal();

      -- Destroys the living data key of a case. No row where there is none. The operator's command calls it, and erase_vault.
      CREATE FUNCTION end_vault(of_case uuid, by_person uuid, why text) RETURNS ${ENDED}
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        SELECT k.version, encode(sha256(k.wrapped), 'hex') INTO version, fingerprint FROM vault_key k
         WHERE k.case_id = of_case AND k.wrapped IS NOT NULL FOR UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        at := now();
        ledger_id := uuidv7();
        entries := coalesce(destroy_vault(of_case, version, at, by_person, why), 0);
        PERFORM enter_ledger(ledger_id, 'VAULT_ERASED', of_case, version, NULL, NULL, at);
        RETURN NEXT;
      END $$;

      /*
       * Does again what this database has forgotten, and says which cases it changed. An erasure is applied whether or not it is
       * known here: keys may have come back without it. A withdrawal counts from its own time, so a consent given after it stays.
       */
      CREATE FUNCTION replay_ledger(entries jsonb) RETURNS TABLE (case_id uuid, kind text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
      END $$;

      -- what was withdrawn before there was a ledger belongs in it
      SELECT enter_ledger(k.id, 'CONSENT_WITHDRAWN', k.case_id, NULL, k.survivor_id, k.purpose, k.recorded_at)
        FROM (SELECT * FROM consent WHERE kind = 'WITHDRAWAL' ORDER BY recorded_at, id) k;

      GRANT EXECUTE ON FUNCTION replay_ledger(jsonb) TO dalel_vault;
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
    `);
    for (const signature of KEPT) await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_keeper`);
    await db.query(`
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;
      SET ROLE dalel_keeper;
      GRANT EXECUTE ON FUNCTION ${KEPT.join(', ')} TO SESSION_USER WITH GRANT OPTION;
      RESET ROLE;
      DO $$
      BEGIN
        IF to_regproc('public.uuidv7') IS NOT NULL THEN GRANT EXECUTE ON FUNCTION uuidv7() TO dalel_keeper; END IF;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER enter_withdrawal ON consent;
      DROP FUNCTION replay_ledger, end_vault, enter_withdrawal, enter_ledger;
      DROP TABLE ledger_entry;
      DROP POLICY keeper_insert ON consent;
      REVOKE INSERT ON consent FROM dalel_keeper;
      DROP POLICY keeper_insert ON audit_entry;
      REVOKE INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry FROM dalel_keeper;
    `);
  }
}
