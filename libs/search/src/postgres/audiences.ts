import { clearance, INTERNAL_BIT, PARTNER_BIT, PUBLICATION_BIT, purposesOfPublic, purposesOfStaff } from '#libs/access';

/*
 * Documents, words and indexes of one audience (`public`, `partner`, `internal`) and level stand apart from all others: what an asker
 * searches holds nothing that this asker may not see, so that no statement is slower for what is hidden. A document is OPEN (law and
 * recommendations), ORIGINAL (a case's own words) or PUBLICATION (the approved wording).
 */

/** SQL: the indexes of words stand apart for cases, and for law and recommendations: a statement names one of the two. */
export const KINDS_APART = [`d.kind = 'CASE'`, `d.kind <> 'CASE'`] as const;

/** Who names partners beside the house's own work is none of them. */
const isPartner = (purposes: string) => `(${purposes} & ${INTERNAL_BIT | PARTNER_BIT}) = ${PARTNER_BIT}`;
/** What the public may read, a partner may read in this form: for a read as a partner, publication stands for sharing with partners. */
const asPublic = (purposes: string) =>
  `(CASE WHEN ${isPartner(purposes)} THEN ${purposes} & ~${PARTNER_BIT} ELSE ${purposes} END | ${PUBLICATION_BIT})`;

/** SQL: a document that no asker of its audience may see, or that is of a sealed case. */
export const unindexable = (row: 'NEW') => `${row}.level = 3 OR NOT CASE
    WHEN ${row}.form = 'PUBLICATION' THEN ${row}.level = 0 AND (${row}.consented_purposes & ${INTERNAL_BIT | PUBLICATION_BIT}) = ${INTERNAL_BIT | PUBLICATION_BIT}
    WHEN ${row}.audience = 'internal' THEN (${row}.consented_purposes & ${INTERNAL_BIT}) <> 0
    WHEN ${row}.audience = 'partner' THEN (${row}.consented_purposes & ${INTERNAL_BIT | PARTNER_BIT}) = ${INTERNAL_BIT | PARTNER_BIT} AND (${row}.month_purposes & ${PARTNER_BIT}) <> 0
    ELSE false END`;

interface Asker {
  audience: string;
  /** SQL of the purposes asked for, as bits. */
  purposes: string;
  /** The highest level read: SQL, or nothing where it is the lowest. */
  cleared?: string;
}

/** SQL: which rows of the asker's audience the asker sees; `d` is the row's name with its dot, or nothing. */
export function mayFind({ purposes, cleared }: Asker, d: string): string {
  const form = asPublic(purposes);
  const every = (mask: string, bits: string) => `(${d}${mask} & ${bits}) = ${bits}`;
  return `NOT ${d}removed AND ${d}level <= ${cleared ?? '0'} AND CASE WHEN ${d}form = 'PUBLICATION' THEN ${every('consented_purposes', form)} ELSE ${every('consented_purposes', purposes)} AND ${every('month_purposes', purposes)} END`;
}

/** SQL: consents that may have expired are looked up themselves; the public itself may ask for its own purposes alone. */
export function unexpired({ purposes, cleared }: Asker, d: string): string {
  const wanted = `CASE WHEN ${d}form = 'PUBLICATION' THEN ${asPublic(purposes)} ELSE ${purposes} END`;
  return `(${d}consent_valid_until >= (SELECT almaty_today()) OR ${cleared ? `(${wanted} & ~consented_within_reach(${d}case_id)) = 0` : `covered_now(${d}case_id)`})`;
}

const staffAudience = (cleared: string, purposes: string) =>
  `CASE WHEN ${cleared} >= 1 THEN CASE WHEN ${isPartner(purposes)} THEN 'partner' ELSE 'internal' END ELSE 'public' END`;

/** Who searches, by database role: as a policy says it, and with the variables of a function. */
export const VIEWERS = [
  {
    name: 'staff',
    levels: [0, 1, 2],
    policy: { audience: `(SELECT ${staffAudience(clearance, purposesOfStaff())})`, purposes: purposesOfStaff(), cleared: clearance },
    purposes: purposesOfStaff(),
    variables: { audience: staffAudience('cleared', 'wanted'), purposes: 'wanted', cleared: 'cleared' },
  },
  {
    name: 'public',
    levels: [0],
    policy: { audience: `'public'`, purposes: purposesOfPublic },
    purposes: purposesOfPublic,
    variables: { audience: `'public'`, purposes: 'wanted' },
  },
] as const satisfies readonly {
  name: 'staff' | 'public';
  levels: readonly number[];
  policy: Asker;
  purposes: string;
  variables: Asker;
}[];
export type ViewerOfSearch = (typeof VIEWERS)[number];
