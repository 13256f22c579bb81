import { ABILITIES, type AbilityName } from '#libs/platform';

/**
 * SQL over the settings of a transaction, by which every policy judges who asks. Each is wrapped in a sub-select, so that it is
 * evaluated once a statement. A setting that is absent or empty makes the comparison null: nothing is visible.
 *
 *   app.person     uuid of who asks            app.clearance  highest level read without a grant, at most 2
 *   app.roles      ",LAWYER,REVIEWER,"         app.purposes   bits of every purpose the read is for
 *   app.synthetic  which world is read         app.grants     "closed": no grant of a sealed case opens anything
 */
const setting = (name: string, type: string) => `(SELECT nullif(current_setting('app.${name}', true), '')::${type})`;

export const person = setting('person', 'uuid');
export const clearance = setting('clearance', 'int');
export const sameWorld = `synthetic = ${setting('synthetic', 'boolean')}`;

/** Who asks may do this (ability.ts says which roles may). */
export const holds = (ability: AbilityName) =>
  `(SELECT ${ABILITIES[ability].map((role) => `current_setting('app.roles', true) LIKE '%,${role},%'`).join(' OR ')})`;

export const worksOnCases = holds('WORK_ON_CASES');
export const confirmsForOthers = holds('CONFIRM_FOR_OTHERS');

/** The session showed its second factor, where one is due: without it no grant of a sealed case opens anything. */
export const openSession = `(SELECT current_setting('app.grants', true) IS DISTINCT FROM 'closed')`;

export const INTERNAL_BIT = 1;
export const STATISTICS_BIT = 2;
/** Least clearance of who reads consents: RESTRICTED. */
const READS_CONSENTS = 2;
/** Of ANONYMISED_PUBLICATION: without it nothing of a case is ever public, whatever else was asked. */
export const PUBLICATION_BIT = 4;
export const PARTNER_BIT = 8;

export const purposesAsked = `(SELECT nullif(nullif(current_setting('app.purposes', true), ''), '0')::int)`;
const askedWhere = (condition: string, bits = 'named_purposes') =>
  `(SELECT CASE WHEN ${condition} THEN ${bits} END FROM (SELECT nullif(nullif(current_setting('app.purposes', true), ''), '0')::int AS named_purposes) named)`;
/**
 * What a read may be for, by who reads; anything else is null, and finds nothing. The house reads for its own work (INTERNAL, bit 1) and
 * whatever it names beside it: cases for STATISTICS, which is counting them live, where it reads consents. Whoever reads for another purpose
 * (a partner) reads for that alone: a second purpose would tell what a survivor agreed to. So it is for the public, and for people of the house
 * who read nothing but published cases: theirs are the house's own work and publication together. They are told of figures in releases.
 */
export const purposesOfStaff = askedWhere(
  `named_purposes & ${INTERNAL_BIT} <> 0 AND (${clearance} >= 1 OR named_purposes = ${INTERNAL_BIT | PUBLICATION_BIT})
      AND (named_purposes & ${STATISTICS_BIT} = 0 OR ${clearance} >= ${READS_CONSENTS})
    OR named_purposes & ${INTERNAL_BIT | STATISTICS_BIT} = 0 AND named_purposes & (named_purposes - 1) = 0`,
);
export const purposesOfPublic = askedWhere(`named_purposes = ${PUBLICATION_BIT}`);
/** Of a read as a partner: for what the public asks where a partner asks the same. Null for everyone else. */
export const purposesAsPublic = askedWhere(`named_purposes = ${PARTNER_BIT}`, String(PUBLICATION_BIT));
/** Is it for our own work? */
export const forOwnWork = `(${purposesAsked} & ${INTERNAL_BIT}) <> 0`;
/** Is it for our own work, by one who may know what a survivor agreed to beside it? */
export const mayKnowPurposes = `(${forOwnWork} AND ${clearance} >= 1)`;
