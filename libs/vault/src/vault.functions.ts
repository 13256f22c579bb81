import { confirmsForOthers, person, staffMayRead, staffMayWrite } from '#libs/access';
import { AS_OWNER, functionsOf, takeTurn } from '#libs/platform';

/** Least clearance of whoever writes or reads here: RESTRICTED, as for the other particulars of a person. */
const RESTRICTED = 2;

const ASKED = [
  // Does the asker see this case, cleared for particulars?
  `CREATE FUNCTION vault_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND ${staffMayRead('id', RESTRICTED)})
   $$`,
  // May the asker add to its vault? To write takes no grant: it shows nothing.
  `CREATE FUNCTION vault_takes(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND ${staffMayRead('id', RESTRICTED)} AND ${staffMayWrite('id')})
   $$`,
  // Does the asker hold a grant for it that two people gave, and that is neither revoked nor over?
  `CREATE FUNCTION vault_granted(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
     SELECT EXISTS (SELECT 1 FROM vault_grant g WHERE g.case_id = of_case AND g.person_id = ${person}
       AND g.confirmed_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > now())
   $$`,
  // What was replaced goes. Who names an entry has read it, so it takes the grant.
  `CREATE FUNCTION remove_vault_entries(of_case uuid, ids uuid[]) RETURNS int LANGUAGE plpgsql ${AS_OWNER} AS $$
   DECLARE
     removed int;
   BEGIN
     DELETE FROM vault_entry WHERE case_id = of_case AND id = ANY (ids) AND vault_takes(of_case) AND vault_granted(of_case);
     GET DIAGNOSTICS removed = ROW_COUNT;
     RETURN removed;
   END $$`,
];

/** A data key is wrapped while no master key is put away: whoever does that locks the table against its writers (vault-rotation.ts). */
const TAKE_TURN = `
  CREATE FUNCTION take_vault_turn(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    LOCK TABLE vault_key IN ROW EXCLUSIVE MODE;
    ${takeTurn(`'vault ' || of_case`)};
  END $$`;

/**
 * How many entries a vault must hold: the audit's chain knows what was written and what was replaced, so a row that was deleted past the
 * application is missed at the next reading. Numbers alone, and only to who holds a grant.
 */
const ENTRIES_RECORDED = `
  CREATE FUNCTION vault_entries_recorded(of_case uuid, of_version int) RETURNS int LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT coalesce(sum((a.detail->>'entries')::int - (a.detail->>'replaced')::int), 0)::int FROM audit_entry a
     WHERE a.action = 'vault.written' AND a.subject_id = of_case AND (a.detail->>'keyVersion')::int = of_version AND vault_granted(of_case)
  $$`;

/** For the keeper's own functions alone. @returns how many entries went; null when there was no living key. */
const DESTROY_VAULT = `
  CREATE FUNCTION destroy_vault(of_case uuid, up_to int, at timestamptz, by_person uuid, why text) RETURNS int LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    destroyed int;
  BEGIN
    DELETE FROM vault_entry WHERE case_id = of_case AND key_version <= up_to;
    GET DIAGNOSTICS destroyed = ROW_COUNT;
    UPDATE vault_key SET fingerprint = sha256(wrapped), wrapped = NULL, master_key_id = NULL, erased_at = at, erased_by = by_person, erased_reason = why
     WHERE case_id = of_case AND version <= up_to AND wrapped IS NOT NULL;
    RETURN CASE WHEN FOUND OR destroyed > 0 THEN destroyed END;
  END $$`;

/** Destroys the living data key of a case. No row where there is none. The operator's command calls it, and erase_vault. */
const END_VAULT = `
  CREATE FUNCTION end_vault(of_case uuid, by_person uuid, why text)
    RETURNS TABLE (ledger_id uuid, version int, entries int, fingerprint text, at timestamptz) LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    SELECT k.version, encode(sha256(k.wrapped), 'hex') INTO version, fingerprint FROM vault_key k
     WHERE k.case_id = of_case AND k.wrapped IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    at := now();
    ledger_id := uuidv7();
    entries := coalesce(destroy_vault(of_case, version, at, by_person, why), 0);
    PERFORM enter_ledger(ledger_id, 'VAULT_ERASED', of_case, version, NULL, NULL, at);
    RETURN NEXT;
  END $$`;

/** Destroys the data key that a waiting proposal names. The application erases by no other way. */
const ERASE_VAULT = `
  CREATE FUNCTION erase_vault(erasure uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    asked vault_erasure;
    ended record;
  BEGIN
    SELECT e.* INTO asked FROM vault_erasure e WHERE e.id = erasure FOR UPDATE;
    IF asked.id IS NULL OR NOT ${confirmsForOthers} OR asked.proposed_by = ${person} OR NOT (asked.confirmed_at IS NULL AND asked.revoked_at IS NULL)
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of an erasure'; END IF;
    SELECT * INTO ended FROM end_vault(asked.case_id, ${person}, asked.reason);
    IF ended.version IS DISTINCT FROM asked.key_version
    THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'the vault was erased meanwhile'; END IF;
    UPDATE vault_erasure SET confirmed_by = ${person}, confirmed_at = ended.at, ledger_id = ended.ledger_id, entries = ended.entries,
           fingerprint = ended.fingerprint WHERE id = erasure;
  END $$`;

export const VAULT_FUNCTIONS = [
  ...functionsOf('keeper', ['vault'], ...ASKED, TAKE_TURN, ENTRIES_RECORDED, ERASE_VAULT),
  ...functionsOf('keeper', [], DESTROY_VAULT, END_VAULT),
];
