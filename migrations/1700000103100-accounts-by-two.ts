import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';
import { asFunctionOwner } from './support/role-functions.js';

const CONFIRM_ACCESS = (also: string) => `
  CREATE OR REPLACE FUNCTION confirm_access(of_change uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    change access_change;
  BEGIN
    UPDATE access_change c SET state = 'CONFIRMED', decided_by = ${person}, decided_at = now()
     WHERE id = of_change AND state = 'PROPOSED' AND ${holds('ADMIN')} AND proposed_by <> ${person} AND person_id <> ${person} ${also}
    RETURNING * INTO change;
    IF change.id IS NULL THEN RETURN false; END IF;
    UPDATE person SET roles = change.roles, clearance = change.clearance, active = true, version = version + 1 WHERE id = change.person_id;
    RETURN true;
  END $$`;
/** The least that an account can do: what an invitation gives. */
const leastOf = (row: string) => `${row}.roles = ARRAY['READER'] AND ${row}.clearance = 0`;

/**
 * One person never stands for two (A7). An account is raised only as it was when that was proposed, and only if no administrator
 * was ever shown the link by which its password was set; two administrators always remain; and the operator may propose whom to
 * name to a sealed case that nobody is left for.
 */
export class AccountsByTwo1700000103100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE one_time_link ADD COLUMN shown_to uuid REFERENCES person;
      CREATE POLICY shown_for_the_least ON one_time_link AS RESTRICTIVE FOR INSERT TO dalel_door WITH CHECK (
        shown_to IS NULL OR shown_to = ${person} AND ${holds('ADMIN')} AND kind = 'INVITATION'
          AND EXISTS (SELECT FROM person p WHERE p.id = person_id AND ${leastOf('p')})
          AND NOT EXISTS (SELECT FROM credential c WHERE c.person_id = one_time_link.person_id));

      -- to which administrator the link was shown by which this password was set; null once one came by mail or from the operator
      ALTER TABLE credential ADD COLUMN link_shown_to uuid REFERENCES person;
      GRANT UPDATE (link_shown_to) ON credential TO dalel_door;
      GRANT SELECT (person_id, link_shown_to) ON credential TO dalel_keeper;
      CREATE POLICY keeper ON credential FOR SELECT TO dalel_keeper USING (true);

      -- the account as it was when its change was proposed
      ALTER TABLE access_change ADD COLUMN person_version int;
      UPDATE access_change c SET person_version = p.version FROM person p WHERE p.id = c.person_id;
      ALTER TABLE access_change ALTER COLUMN person_version SET NOT NULL;
      CREATE FUNCTION proposed_as_it_was() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        SELECT version INTO NEW.person_version FROM person WHERE id = NEW.person_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER as_it_was BEFORE INSERT ON access_change FOR EACH ROW EXECUTE FUNCTION proposed_as_it_was();

      CREATE FUNCTION two_administrators_remain() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('administrators', 0)); -- two who go at once wait for each other
        IF (SELECT count(*) FROM person p WHERE p.active AND 'ADMIN' = ANY (p.roles) AND p.id <> OLD.id AND p.demonstration = OLD.demonstration
              AND EXISTS (SELECT FROM credential c WHERE c.person_id = p.id)) < 2
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'two administrators remain'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER two_remain AFTER UPDATE OF roles, active ON person FOR EACH ROW
        WHEN (current_user IN ('dalel_door', 'dalel_keeper') AND OLD.active AND 'ADMIN' = ANY (OLD.roles)
              AND NOT (NEW.active AND 'ADMIN' = ANY (NEW.roles)))
        EXECUTE FUNCTION two_administrators_remain();

      -- proposed by the operator, for a case that nobody is left for: nobody's name stands as the proposer's
      ALTER TABLE case_grant
        ADD COLUMN by_operator boolean NOT NULL DEFAULT false,
        ADD CHECK (NOT by_operator OR granted_by IS NULL AND expires_at < 'infinity');
    `);
    // what was a condition on every bounded grant is one on those of staff
    const { conname } = await this.boundedCheck(db);
    await db.query(`
      ALTER TABLE case_grant DROP CONSTRAINT ${conname},
        ADD CONSTRAINT ${conname} CHECK (CASE WHEN expires_at = 'infinity' THEN confirmed_at IS NOT NULL AND confirmed_by IS NULL
          ELSE expires_at <= granted_at + interval '90 days' AND (granted_by IS NOT NULL OR by_operator) AND (confirmed_by IS NULL) = (confirmed_at IS NULL) END);
    `);
    await asFunctionOwner(
      db,
      'dalel_keeper',
      CONFIRM_ACCESS(`
       AND EXISTS (SELECT FROM person p WHERE p.id = c.person_id AND p.version = c.person_version)
       AND (${leastOf('c')} OR EXISTS (SELECT FROM credential k WHERE k.person_id = c.person_id AND k.link_shown_to IS NULL))`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await asFunctionOwner(db, 'dalel_keeper', CONFIRM_ACCESS(''));
    const { conname } = await this.boundedCheck(db);
    await db.query(`
      DELETE FROM case_grant WHERE by_operator;
      ALTER TABLE case_grant DROP CONSTRAINT ${conname}, DROP COLUMN by_operator,
        ADD CONSTRAINT ${conname} CHECK (CASE WHEN expires_at = 'infinity' THEN confirmed_at IS NOT NULL AND confirmed_by IS NULL
          ELSE expires_at <= granted_at + interval '90 days' AND granted_by IS NOT NULL AND (confirmed_by IS NULL) = (confirmed_at IS NULL) END);
      DROP TRIGGER two_remain ON person;
      DROP TRIGGER as_it_was ON access_change;
      DROP FUNCTION two_administrators_remain, proposed_as_it_was;
      ALTER TABLE access_change DROP COLUMN person_version;
      DROP POLICY keeper ON credential;
      REVOKE SELECT (person_id, link_shown_to) ON credential FROM dalel_keeper;
      DROP POLICY shown_for_the_least ON one_time_link;
      ALTER TABLE credential DROP COLUMN link_shown_to;
      ALTER TABLE one_time_link DROP COLUMN shown_to;
    `);
  }

  private async boundedCheck(db: QueryRunner): Promise<{ conname: string }> {
    const [found] = await db.query(
      `SELECT conname FROM pg_constraint WHERE conrelid = 'case_grant'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%90 days%'`,
    );
    return found;
  }
}
