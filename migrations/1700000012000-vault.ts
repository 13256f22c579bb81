import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person, staffMayRead, staffMayWrite } from './support/case-access.js';

const TABLES = ['vault_key', 'vault_entry', 'vault_grant', 'vault_reading'];
const KEPT = [
  'vault_case(uuid)',
  'vault_takes(uuid)',
  'vault_granted(uuid)',
  'remove_vault_entries(uuid, uuid[])',
  'destroy_vault(uuid, int, timestamptz, uuid, text)',
];
/** Who gives and confirms grants. */
const givesGrants = holds('REVIEWER', 'ADMIN');
/** Least clearance of whoever writes or reads here: RESTRICTED, as for the other particulars of a person. */
const RESTRICTED = 2;

/**
 * The vault (docs/privacy.md): who survivors and witnesses are, sealed field by field under a data key of the case, which is wrapped
 * by a master key that no database ever holds (libs/access/src/vault). Here stands ciphertext alone.
 *
 * No role of the house or the public has any right on these tables. `dalel_vault` has, and is taken for single statements of one
 * service; even it reads an entry only for a person with a confirmed grant, of a case that this person sees, and in the very
 * transaction that recorded the reading with its reason. Entries and keys are never changed by it: an entry that is corrected is
 * a new row, so that no ciphertext is ever valid twice.
 */
export class Vault1700000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      BEGIN
        CREATE ROLE dalel_vault NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT dalel_vault TO dalel_app WITH INHERIT FALSE, SET TRUE;
      GRANT USAGE ON SCHEMA public TO dalel_vault;
      DO $$
      BEGIN
        IF to_regproc('public.uuidv7') IS NOT NULL THEN GRANT EXECUTE ON FUNCTION uuidv7() TO dalel_vault; END IF;
      END $$;

      -- A data key a case; an erased one leaves its number and what proves which key was destroyed.
      CREATE TABLE vault_key (
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        version int NOT NULL CHECK (version >= 1),
        master_key_id text CHECK (length(master_key_id) BETWEEN 1 AND 200),
        wrapped bytea CHECK (length(wrapped) BETWEEN 61 AND 4096),
        made_at timestamptz NOT NULL DEFAULT now(),
        rewrapped_at timestamptz,
        erased_at timestamptz,
        erased_by uuid REFERENCES person,
        erased_reason text CHECK (length(erased_reason) BETWEEN 1 AND 500),
        fingerprint bytea CHECK (length(fingerprint) = 32),
        PRIMARY KEY (case_id, version),
        CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL)),
        CHECK ((wrapped IS NULL) = (master_key_id IS NULL))
      );
      CREATE UNIQUE INDEX vault_key_living ON vault_key (case_id) WHERE wrapped IS NOT NULL;
      CREATE INDEX ON vault_key (master_key_id);

      CREATE TABLE vault_entry (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        key_version int NOT NULL,
        survivor_id uuid,
        witness smallint CHECK (witness BETWEEN 1 AND 99),
        field text NOT NULL CHECK (field IN ('NAME', 'CONTACT', 'ADDRESS', 'NOTE')),
        -- format, nonce, ciphertext, tag
        sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 93 AND 20000),
        written_by uuid NOT NULL REFERENCES person,
        written_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (case_id, key_version) REFERENCES vault_key ON DELETE CASCADE,
        FOREIGN KEY (survivor_id, case_id) REFERENCES survivor (id, case_id) ON DELETE CASCADE,
        CHECK ((survivor_id IS NULL) <> (witness IS NULL))
      );
      CREATE INDEX ON vault_entry (case_id, key_version);
      CREATE INDEX ON vault_entry (survivor_id);

      CREATE TABLE vault_grant (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        confirmed_by uuid REFERENCES person,
        confirmed_at timestamptz,
        revoked_by uuid REFERENCES person,
        revoked_at timestamptz,
        CHECK (expires_at > proposed_at AND expires_at <= proposed_at + interval '31 days'),
        -- two people give it, and nobody confirms their own (S7)
        CHECK (confirmed_by <> proposed_by AND confirmed_by <> person_id),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
      );
      CREATE INDEX ON vault_grant (case_id, person_id);
      CREATE INDEX ON vault_grant (person_id);

      CREATE TABLE vault_reading (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        grant_id uuid NOT NULL REFERENCES vault_grant,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        read_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ON vault_reading (case_id, read_at DESC);
      CREATE INDEX ON vault_reading (grant_id);

      -- Does the asker see this case, cleared for particulars?
      CREATE FUNCTION vault_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND ${staffMayRead('id', RESTRICTED)})
      $$;
      -- May the asker add to its vault? To write takes no grant: it shows nothing.
      CREATE FUNCTION vault_takes(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND ${staffMayRead('id', RESTRICTED)} AND ${staffMayWrite('id')})
      $$;
      -- Does the asker hold a grant for it that two people gave, and that is neither revoked nor over?
      CREATE FUNCTION vault_granted(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM vault_grant g WHERE g.case_id = of_case AND g.person_id = ${person}
          AND g.confirmed_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > now())
      $$;
      -- What was replaced goes. Who names an entry has read it, so it takes the grant.
      CREATE FUNCTION remove_vault_entries(of_case uuid, ids uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        removed int;
      BEGIN
        DELETE FROM vault_entry WHERE case_id = of_case AND id = ANY (ids) AND vault_takes(of_case) AND vault_granted(of_case);
        GET DIAGNOSTICS removed = ROW_COUNT;
        RETURN removed;
      END $$;
      -- For the keeper's own functions alone. @returns how many entries went; null when there was no living key.
      CREATE FUNCTION destroy_vault(of_case uuid, up_to int, at timestamptz, by_person uuid, why text) RETURNS int
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        destroyed int;
      BEGIN
        DELETE FROM vault_entry WHERE case_id = of_case AND key_version <= up_to;
        GET DIAGNOSTICS destroyed = ROW_COUNT;
        UPDATE vault_key SET fingerprint = sha256(wrapped), wrapped = NULL, master_key_id = NULL, erased_at = at, erased_by = by_person, erased_reason = why
         WHERE case_id = of_case AND version <= up_to AND wrapped IS NOT NULL;
        RETURN CASE WHEN FOUND OR destroyed > 0 THEN destroyed END;
      END $$;

      -- A grant goes from proposed to confirmed to revoked, each step by whoever takes it, and nothing else of it changes.
      CREATE FUNCTION vault_grant_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.revoked_at IS NOT NULL
           OR (NEW.confirmed_by, NEW.confirmed_at) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at)
              AND (OLD.confirmed_at IS NOT NULL OR OLD.expires_at <= now() OR (NEW.confirmed_by = ${person} AND NEW.confirmed_at = now()) IS NOT TRUE)
           OR (NEW.revoked_by, NEW.revoked_at) IS DISTINCT FROM (OLD.revoked_by, OLD.revoked_at)
              AND (NEW.revoked_by = ${person} AND NEW.revoked_at = now()) IS NOT TRUE
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a grant'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER step BEFORE UPDATE ON vault_grant FOR EACH ROW EXECUTE FUNCTION vault_grant_step();
    `);
    for (const table of TABLES)
      await db.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CALL owner_may('${table}');
      `);
    await db.query(`
      GRANT SELECT (case_id, version, master_key_id, wrapped), INSERT (case_id, version, master_key_id, wrapped) ON vault_key TO dalel_vault;
      GRANT SELECT, INSERT (id, case_id, key_version, survivor_id, witness, field, sealed, written_by) ON vault_entry TO dalel_vault;
      GRANT SELECT, INSERT (case_id, person_id, reason, proposed_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)
        ON vault_grant TO dalel_vault;
      GRANT SELECT, INSERT (case_id, person_id, grant_id, reason) ON vault_reading TO dalel_vault;
      GRANT SELECT (id, name) ON person TO dalel_vault;
      CREATE POLICY vault_colleagues ON person FOR SELECT TO dalel_vault USING (${person} IS NOT NULL);

      CREATE POLICY vault_read ON vault_key FOR SELECT TO dalel_vault USING (vault_takes(case_id) OR vault_case(case_id) AND vault_granted(case_id));
      CREATE POLICY vault_insert ON vault_key FOR INSERT TO dalel_vault WITH CHECK (vault_takes(case_id));

      CREATE POLICY vault_insert ON vault_entry FOR INSERT TO dalel_vault WITH CHECK (written_by = ${person} AND vault_takes(case_id));
      CREATE POLICY vault_read ON vault_entry FOR SELECT TO dalel_vault USING (
        EXISTS (SELECT 1 FROM vault_reading r WHERE r.case_id = vault_entry.case_id AND r.person_id = ${person} AND r.read_at = (SELECT now()))
        AND vault_granted(case_id) AND vault_case(case_id));

      CREATE POLICY vault_read ON vault_grant FOR SELECT TO dalel_vault USING (person_id = ${person} OR ${givesGrants});
      CREATE POLICY vault_insert ON vault_grant FOR INSERT TO dalel_vault
        WITH CHECK (${givesGrants} AND proposed_by = ${person} AND proposed_at = now() AND vault_case(case_id));
      CREATE POLICY vault_step ON vault_grant FOR UPDATE TO dalel_vault USING (${givesGrants}) WITH CHECK (${givesGrants});

      CREATE POLICY vault_read ON vault_reading FOR SELECT TO dalel_vault
        USING (person_id = ${person} OR ${givesGrants} AND vault_case(case_id));
      CREATE POLICY vault_insert ON vault_reading FOR INSERT TO dalel_vault WITH CHECK (
        person_id = ${person} AND vault_case(case_id) AND vault_granted(case_id)
        AND EXISTS (SELECT 1 FROM vault_grant g WHERE g.id = grant_id AND g.case_id = vault_reading.case_id AND g.person_id = ${person}));

      -- the keeper never reads what is sealed
      GRANT SELECT (case_id, person_id, confirmed_at, revoked_at, expires_at) ON vault_grant TO dalel_keeper;
      GRANT SELECT (id, case_id, key_version), DELETE ON vault_entry TO dalel_keeper;
      GRANT SELECT, INSERT, UPDATE ON vault_key TO dalel_keeper;
      CREATE POLICY keeper ON vault_grant FOR SELECT TO dalel_keeper USING (true);
      CREATE POLICY keeper ON vault_entry TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY keeper ON vault_key TO dalel_keeper USING (true) WITH CHECK (true);

      GRANT EXECUTE ON FUNCTION vault_case(uuid), vault_takes(uuid), vault_granted(uuid), remove_vault_entries(uuid, uuid[]) TO dalel_vault;
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
    `);
    for (const signature of KEPT) await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_keeper`);
    await db.query(`
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;
      SET ROLE dalel_keeper;
      GRANT EXECUTE ON FUNCTION ${KEPT.join(', ')} TO SESSION_USER WITH GRANT OPTION;
      RESET ROLE;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE ${TABLES.toReversed().join(', ')} CASCADE;
      DROP FUNCTION destroy_vault, remove_vault_entries, vault_granted, vault_takes, vault_case, vault_grant_step;
      DROP POLICY vault_colleagues ON person;
      REVOKE SELECT (id, name) ON person FROM dalel_vault;
      REVOKE USAGE ON SCHEMA public FROM dalel_vault;
      DO $$
      BEGIN
        IF to_regproc('public.uuidv7') IS NOT NULL THEN REVOKE EXECUTE ON FUNCTION uuidv7() FROM dalel_vault; END IF;
      END $$;
    `);
  }
}
