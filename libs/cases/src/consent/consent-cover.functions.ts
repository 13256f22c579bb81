import { PUBLICATION_BIT, sameWorld, withinReach } from '#libs/access';
import { AS_OWNER, functionsOf, ON_OUR_TABLES, Purpose, type SqlFunction } from '#libs/platform';
import { IdentityMode } from '../case/case.enums.js';

/** Each purpose's place in the masks, counted from the first. Constraints need it. */
const PURPOSE_BIT: SqlFunction = {
  owner: 'owner',
  runBy: ['staff', 'public', 'indexer', 'keeper'],
  structural: true,
  definition: `
  CREATE FUNCTION purpose_bit(purpose text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT 1 << (array_position(ARRAY[${Object.values(Purpose)
      .map((purpose) => `'${purpose}'`)
      .join(', ')}], purpose) - 1)
  $$`,
};

/**
 * Every survivor's latest word on each purpose, where it is a consent: with its identity mode, its last day and who recorded it. Of two
 * rows of one moment the withdrawal counts.
 */
const GIVEN_CONSENTS = `
  CREATE FUNCTION given_consents(of_case uuid) RETURNS TABLE (survivor_id uuid, mask int, identity_mode text, expires_on date, recorded_by uuid)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT latest.survivor_id, purpose_bit(latest.purpose), latest.identity_mode, latest.expires_on, latest.recorded_by FROM (
      SELECT DISTINCT ON (k.survivor_id, k.purpose) k.* FROM consent k
       WHERE k.case_id = of_case ORDER BY k.survivor_id, k.purpose, k.recorded_at DESC, k.kind = 'WITHDRAWAL' DESC, k.id DESC) latest
     WHERE latest.kind = 'GRANT'
  $$`;

/**
 * The purposes, as bits, to which every survivor consents today. Without consent to INTERNAL there is no purpose at all: what the house
 * may not keep, nobody may use. "Count me, and tell nobody" (STATISTICS_ONLY) covers our own work and figures, whichever purpose it was
 * given for. No survivor, no purpose.
 */
const CONSENTED = `
  CREATE FUNCTION consented(of_case uuid) RETURNS int LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT CASE WHEN bit_and(granted) & 1 = 1 THEN bit_and(granted) ELSE 0 END FROM (
      SELECT coalesce((SELECT bit_or(given.mask) FROM given_consents(of_case) given
         WHERE given.survivor_id = s.id AND (given.expires_on IS NULL OR given.expires_on >= almaty_today())
           AND (given.identity_mode <> 'STATISTICS_ONLY' OR given.mask IN (1, 2))), 0) AS granted
        FROM survivor s WHERE s.case_id = of_case) each_survivor
  $$`;

/** Policies call these for the few rows whose consent has run out: at the usual cost, the planner would think any read of a whole table dear. */
const SELDOM = 'COST 1';

/** The same for who asks as themselves: null of a case beyond their reach, which a row that they read never is. */
const CONSENTED_WITHIN_REACH = `
  CREATE FUNCTION consented_within_reach(of_case uuid) RETURNS int LANGUAGE sql STABLE ${SELDOM} ${AS_OWNER} AS $$
    SELECT consented(id) FROM "case" WHERE id = of_case AND ${sameWorld} AND ${withinReach('id')}
  $$`;

/**
 * Is each purpose of the transaction's settings consented to, today, by every survivor of the case? Asked only past consent_valid_until, and
 * answered of what is PUBLIC or within reach alone.
 */
const COVERED_NOW = `
  CREATE FUNCTION covered_now(of_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE ${SELDOM} ${AS_OWNER} AS $$
  BEGIN
    RETURN (SELECT (nullif(current_setting('app.purposes', true), '')::int & ~consented(id)) = 0 FROM "case"
             WHERE id = of_case AND ${sameWorld} AND (level = 0 OR ${withinReach('id')}));
  END $$`;

const NARROWNESS = (mode: string) =>
  `array_position(ARRAY[${Object.values(IdentityMode)
    .map((each) => `'${each}'`)
    .join(', ')}], ${mode})`;

/** Is a survivor to be told of more narrowly than when two people approved what is published? Then no wording fits that was made before. */
const AGREED_TO_LESS = `
  CREATE FUNCTION agreed_to_less(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT EXISTS (
      SELECT FROM publication p, given_consents(of_case) given
       WHERE p.case_id = of_case AND p.state = 'APPROVED' AND given.mask = ${PUBLICATION_BIT}
         AND ${NARROWNESS('given.identity_mode')} > ${NARROWNESS('p.agreed_modes->>given.survivor_id::text')})
  $$`;

/**
 * Keeps the masks of a case: what is covered, until when, and for which purposes its month may be told. An expired consent covers nothing,
 * so that its mode is nobody's business: that mask needs no look at the day. What is published tells the month where it might be told when
 * two people approved it, and may today. A publication that was agreed to in a wider form ends.
 */
const REFRESH_COVER = `
  CREATE FUNCTION refresh_cover(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    bits int;
    until date;
    undated int;
  BEGIN
    PERFORM 1 FROM "case" c WHERE c.id = of_case FOR NO KEY UPDATE; -- one writer of the mask at a time
    bits := consented(of_case);
    SELECT min(given.expires_on) FILTER (WHERE (given.mask & bits) <> 0),
           bit_or(given.mask) FILTER (WHERE given.identity_mode = 'GENERALISED' AND given.mask <> 1)
      INTO until, undated FROM given_consents(of_case) given;
    IF EXISTS (SELECT FROM publication p, jsonb_each_text(p.agreed_modes) agreed
                WHERE p.case_id = of_case AND p.state = 'APPROVED' AND agreed.value = '${IdentityMode.GENERALISED}')
    THEN undated := coalesce(undated, 0) | ${PUBLICATION_BIT}; END IF;
    UPDATE "case" c SET (consented_purposes, consent_valid_until, month_purposes) = (bits, coalesce(until, 'infinity'::date), ~coalesce(undated, 0))
     WHERE c.id = of_case
       AND (c.consented_purposes, c.consent_valid_until, c.month_purposes) IS DISTINCT FROM (bits, coalesce(until, 'infinity'::date), ~coalesce(undated, 0));
    IF agreed_to_less(of_case) THEN PERFORM withdraw_publication(of_case); END IF;
  END $$`;

const FOLLOW_CONSENT = `
  CREATE FUNCTION follow_consent() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    PERFORM refresh_cover(coalesce(NEW.case_id, OLD.case_id));
    RETURN NULL;
  END $$`;

/** What waits for a second person was read with the consents that stood then: with a new one the case has another version. */
const OUTDATE_WHAT_WAITS = `
  CREATE FUNCTION outdate_what_waits() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE "case" c SET version = c.version + 1 WHERE c.id = NEW.case_id AND (
      EXISTS (SELECT FROM publication p WHERE p.case_id = NEW.case_id AND p.state = 'PROPOSED')
      OR EXISTS (SELECT FROM publication_revision r WHERE r.case_id = NEW.case_id)
      OR EXISTS (SELECT FROM case_opening o WHERE o.case_id = NEW.case_id AND o.confirmed_at IS NULL AND o.revoked_at IS NULL));
    RETURN NULL;
  END $$`;

/** Nightly, for speed alone: cases whose mask holds an expired bit are brought up to date. Reads are exact without it. */
const REFRESH_EXPIRED_COVER = `
  CREATE FUNCTION refresh_expired_cover() RETURNS int LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    of_case uuid;
    refreshed int := 0;
  BEGIN
    FOR of_case IN SELECT c.id FROM "case" c WHERE c.consent_valid_until < almaty_today() LOOP
      PERFORM refresh_cover(of_case);
      refreshed := refreshed + 1;
    END LOOP;
    RETURN refreshed;
  END $$`;

/** Consent rows are the truth; `consented_purposes` on the case, and on everything of it, follows them. */
export const CONSENT_COVER = [
  PURPOSE_BIT,
  ...functionsOf('keeper', [], GIVEN_CONSENTS, AGREED_TO_LESS, REFRESH_COVER, FOLLOW_CONSENT, OUTDATE_WHAT_WAITS),
  ...functionsOf('keeper', [], CONSENTED),
  ...functionsOf('keeper', ['staff', 'searcher'], CONSENTED_WITHIN_REACH),
  ...functionsOf('keeper', ['staff', 'public', 'searcher'], COVERED_NOW),
  ...functionsOf('keeper', ['indexer'], REFRESH_EXPIRED_COVER),
];
