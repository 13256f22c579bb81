import { PARTNER_BIT } from '#libs/access';
import { AS_OWNER, functionsOf, ON_OUR_TABLES } from '#libs/platform';

/**
 * Trigger: what partners may have is what survivors agree to and a second person confirmed. The mask of a case holds PARTNER_SHARING while
 * both are so, and every policy, copy and search document follows the mask. It ends with the consent, when the month may be told to partners
 * that might not before, and with the level that it was confirmed for; an approved publication leaves what partners have.
 */
const KEEP_SHARING = `
  CREATE FUNCTION keep_sharing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF (NEW.consented_purposes & ${PARTNER_BIT}) = 0 OR (NEW.month_purposes & ~OLD.month_purposes & ${PARTNER_BIT}) <> 0
      OR NEW.level <> OLD.level AND NOT (OLD.level = 1 AND NEW.level = 0)
    THEN NEW.shared_at := NULL; END IF;
    IF NEW.shared_at IS NULL THEN NEW.consented_purposes := NEW.consented_purposes & ~${PARTNER_BIT}; END IF;
    RETURN NEW;
  END $$`;

/** Trigger: two people shared a case for the survivors it had; with one more it takes two again. */
const END_SHARING = `
  CREATE FUNCTION end_sharing() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE "case" SET shared_at = NULL WHERE id = NEW.case_id AND shared_at IS NOT NULL;
    RETURN NULL;
  END $$`;

/** A case is shared with partners by two people (case-opening.table.ts), and stays so while nothing of that changes. */
export const SHARING = [...functionsOf('owner', [], KEEP_SHARING), ...functionsOf('keeper', [], END_SHARING)];
