import {
  clearance,
  openSession,
  PUBLICATION_BIT,
  person,
  purposesAsked,
  purposesAsPublic,
  purposesOfPublic,
  purposesOfStaff,
  STATISTICS_BIT,
  sameWorld,
  today,
  worksOnCases,
} from './asker.js';

/*
 * SQL: who reads and writes rows of a case (docs/privacy.md). Each such table carries access columns copied from its case: `level`
 * (0 PUBLIC … 3 SEALED), `synthetic` (which world), `consented_purposes` (a bit a purpose that every survivor agreed to), `consent_valid_until` (the
 * earliest expiry behind a set bit) and, where a rule of the month holds, `month_purposes` (a bit a purpose for which the month may be told).
 * Composite foreign keys with ON UPDATE CASCADE keep the copies true; triggers fill them. A policy is then plain comparisons of columns.
 */

/** Every one of the bits is in the mask; bits are above zero. */
const every = (mask: string, bits: string) => `(~${mask} & ${bits}) <= 0`;
/**
 * The planner knows nothing of masks and settings: of `(mask & bits) = bits` it expects one row in two hundred, and would read all that a
 * condition finds before it orders. Of a CASE it expects every second row, which is near enough.
 */
export const likely = (...conditions: string[]) => `CASE WHEN ${conditions.join(' AND ')} THEN true END`;
const unexpired = (caseId: string) => `(consent_valid_until >= ${today} OR covered_now(${caseId}))`;
/** Least clearance of whoever a sealed case is opened to: no grant outlives it. */
export const GRANT_CLEARANCE = 2;
/**
 * Does this grant of one's own open its case? While it is confirmed, not revoked and not over; to who is cleared for RESTRICTED; and to a
 * session alone that showed its second factor.
 */
export const grantCounts = (grant: string) =>
  `${grant}.person_id = ${person} AND ${clearance} >= ${GRANT_CLEARANCE} AND ${openSession}
     AND ${grant}.confirmed_at IS NOT NULL AND ${grant}.revoked_at IS NULL AND ${grant}.expires_at > (SELECT now())`;
/** Does a grant open this case to who asks? */
export const granted = (caseId: string) => `${caseId} = ANY ((SELECT granted_cases())::uuid[])`;
/** Is the case of this row within reach of who asks, by its level or a grant? Of what is beyond, nobody is told anything. */
export const withinReach = (caseId: string) => `(level <= ${clearance} OR level = 3 AND ${granted(caseId)})`;

/** May a signed-in person read this row? `floor` is the least clearance for what is more sensitive than the coded case. */
export const staffMayRead = (caseId: string, floor = 0) =>
  `${sameWorld} AND ${likely(every('consented_purposes', purposesOfStaff(floor)), withinReach(caseId), unexpired(caseId))}`;

/** May the public read this row? Published, of this world, covered for publication and for whatever else is asked, today. */
export const publicMayRead = (caseId: string) =>
  `level = 0 AND ${likely(sameWorld, `(consented_purposes & ${PUBLICATION_BIT}) <> 0`, every('consented_purposes', purposesOfPublic), unexpired(caseId))}`;

/**
 * For a partner, and for nobody else: what the public may read at all, a partner may read in the same form, and for it publication stands
 * for sharing with partners. The house reads for its own work, without which nothing is public.
 */
export const partnerMayReadPublished = (caseId: string) =>
  `${sameWorld} AND level = 0 AND ${likely(
    every('consented_purposes', purposesAsPublic),
    `(consent_valid_until >= ${today} OR (consented_within_reach(${caseId}) & ${PUBLICATION_BIT}) <> 0)`,
  )}`;

const DATED_PURPOSES = `(consented_purposes & month_purposes & CASE WHEN consent_valid_until >= ${today} THEN ~0 ELSE consented_within_reach(case_id) END)`;
/** A partner knows the month where the public does, or where it may be told to partners. */
export const monthMayBeToldToStaff = `CASE WHEN level = 0 AND ${every(DATED_PURPOSES, purposesAsPublic)} THEN true
  ELSE ${every(DATED_PURPOSES, purposesOfStaff())} END`;

/** May who asks write this row? Consent rows may still be on their way in the same transaction, so coverage is not asked. */
export const staffMayWrite = (caseId: string) => [sameWorld, withinReach(caseId), worksOnCases].join(' AND ');

/** Sealed cases are in no index. */
export const indexerMayRead = `level < 3 AND ${sameWorld}`;

/** Figures tell no story: a read for them finds coded facts alone. */
export const notForFigures = likely(`(${purposesAsked} & ${STATISTICS_BIT}) = 0`);

/** Where a survivor agreed to be told of in general (GENERALISED) for one of the purposes, neither the month nor the case's own words are there. */
export const monthMayBeTold = every('month_purposes', purposesAsked);
