import { ABILITIES, type AbilityName } from '#libs/platform';

/**
 * SQL over the settings of a transaction, by which every policy judges who asks. A setting that is absent or empty makes the comparison null:
 * nothing is visible.
 *
 *   app.person     uuid of who asks            app.clearance  highest level read without a grant, at most 2
 *   app.roles      ",LAWYER,REVIEWER,"         app.purposes   bits of every purpose the read is for
 *   app.synthetic  which world is read         app.grants     "closed": no grant of a sealed case opens anything
 */
const settingOf = (name: string, type: string) => `nullif(current_setting('app.${name}', true), '')::${type}`;
/** Evaluated once a statement for each table in it, where a row first asks: a plan holds one node for it, so it nests no other. */
const once = (value: string) => `(SELECT ${value})`;

const CLEARANCE = settingOf('clearance', 'int');
export const person = once(settingOf('person', 'uuid'));
export const clearance = once(CLEARANCE);
export const sameWorld = `synthetic = ${once(settingOf('synthetic', 'boolean'))}`;
/** The day it is in Almaty. */
export const today = once('almaty_today()');

/** Who asks may do this (ability.ts says which roles may). */
export const holds = (ability: AbilityName) =>
  once(ABILITIES[ability].map((role) => `current_setting('app.roles', true) LIKE '%,${role},%'`).join(' OR '));

export const worksOnCases = holds('WORK_ON_CASES');
export const confirmsForOthers = holds('CONFIRM_FOR_OTHERS');

/** The session showed its second factor, where one is due: without it no grant of a sealed case opens anything. */
export const openSession = once(`current_setting('app.grants', true) IS DISTINCT FROM 'closed'`);

export const INTERNAL_BIT = 1;
export const STATISTICS_BIT = 2;
/** Least clearance of who reads consents: RESTRICTED. */
const READS_CONSENTS = 2;
/** Of ANONYMISED_PUBLICATION: without it nothing of a case is ever public, whatever else was asked. */
export const PUBLICATION_BIT = 4;
export const PARTNER_BIT = 8;

/** Null where nothing is named: no bit, or one of a number below zero, is no purpose. */
const PURPOSES = `nullif(greatest(${settingOf('purposes', 'int')}, 0), 0)`;
export const purposesAsked = once(PURPOSES);
const askedWhere = (condition: string, bits = 'named_purposes') =>
  once(`CASE WHEN ${condition} THEN ${bits} END FROM (SELECT ${PURPOSES} AS named_purposes) named`);
/**
 * What a read may be for, by who reads; anything else is null, and finds nothing. The house reads for its own work (INTERNAL, bit 1) and
 * whatever it names beside it: cases for STATISTICS, which is counting them live, where it reads consents. Whoever reads for another purpose
 * (a partner) reads for that alone: a second purpose would tell what a survivor agreed to. So it is for the public, and for people of the house
 * who read nothing but published cases: theirs are the house's own work and publication together. They are told of figures in releases.
 * `floor` is the least clearance of who is told anything at all.
 */
export const purposesOfStaff = (floor = 0) =>
  askedWhere(
    `${floor > 0 ? `${CLEARANCE} >= ${floor} AND ` : ''}(named_purposes & ${INTERNAL_BIT} <> 0 AND (${CLEARANCE} >= 1 OR named_purposes = ${INTERNAL_BIT | PUBLICATION_BIT})
        AND (named_purposes & ${STATISTICS_BIT} = 0 OR ${CLEARANCE} >= ${READS_CONSENTS})
      OR named_purposes & ${INTERNAL_BIT | STATISTICS_BIT} = 0 AND named_purposes & (named_purposes - 1) = 0)`,
  );
export const purposesOfPublic = askedWhere(`named_purposes = ${PUBLICATION_BIT}`);
/** Of a read as a partner: for what the public asks where a partner asks the same. Null for everyone else. */
export const purposesAsPublic = askedWhere(`named_purposes = ${PARTNER_BIT}`, String(PUBLICATION_BIT));
/** Is it for our own work? */
export const forOwnWork = `(${purposesAsked} & ${INTERNAL_BIT}) <> 0`;
/** Is it for our own work, by one who may know what a survivor agreed to beside it? */
export const mayKnowPurposes = `(${forOwnWork} AND ${clearance} >= 1)`;
