import { Purpose } from '#libs/platform';
import { CONSENTS, type Consent, type ConsentName } from './consents.js';

const { INTERNAL, STATISTICS, ANONYMISED_PUBLICATION: PUBLICATION, PARTNER_SHARING: PARTNERS, UN_SUBMISSION: UN } = Purpose;

/**
 * Who sees what (docs/privacy.md), said once, as data: the axes and what each of their values means. The policies, made from the declarations,
 * say the same in SQL, on their own; `test/access/matrix` holds the two against each other, cell by cell, on every path.
 */

/** How far a case may travel, and who is that near: the public, and signed-in people by clearance. */
export const LEVELS = {
  PUBLIC: { public: 'yes', 0: 'yes', 1: 'yes', 2: 'yes' },
  PARTNER: { public: 'no', 0: 'no', 1: 'yes', 2: 'yes' },
  RESTRICTED: { public: 'no', 0: 'no', 1: 'no', 2: 'yes' },
  SEALED: { public: 'no', 0: 'no', 1: 'no', 2: 'by grant' },
} as const;
export type Level = keyof typeof LEVELS;
export type Standing = 'public' | 0 | 1 | 2;

/** A grant is given to a person for one case. It opens what is SEALED to who is cleared for RESTRICTED, and nothing else: no role does, and no clearance. */
export const GRANTS = ['no grant', 'granted'] as const;
export type Grant = (typeof GRANTS)[number];

/** Where a case may stand at each level. A state by itself hides nothing; PUBLISHED and PUBLIC are the same thing. */
export const STATES = {
  PUBLIC: ['PUBLISHED'],
  PARTNER: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'WITHDRAWN'],
  RESTRICTED: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'WITHDRAWN'],
  SEALED: ['DRAFT', 'SUBMITTED', 'VERIFIED', 'WITHDRAWN'],
} as const satisfies Record<Level, readonly string[]>;
export type State = (typeof STATES)[Level][number];

/** A deployment runs in one world; what is of the other is not there. */
export const WORLDS = ['this world', 'the other world'] as const;
export type World = (typeof WORLDS)[number];

/** Which wording for the public a case has. */
export const WORDINGS = ['none', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Who asks. A role says what a person may do; it opens no case, and so it stands in no rule here (S8). */
export interface Asker {
  standing: Standing;
  /** Always added to what a query names. */
  purpose: Purpose;
  /** What a query names beside it, where the asker stands for one that does. */
  named?: Purpose;
  /** Do they hold the grants of the cases that have one? */
  holdsGrants: boolean;
}

export interface MatrixCase {
  level: Level;
  grant: Grant;
  state: State;
  world: World;
  consent: ConsentName;
  wording: Wording;
}

/** What a way to a case asks beyond the case itself. */
interface Path {
  /** Least standing: what is more sensitive lies in tables of its own. */
  from?: 1 | 2;
  /** Purposes that this way names. */
  for?: Purpose;
  /** Sealed cases have no document in any index. */
  indexed?: true;
  /** It shows a wording for the public; one that waits or was taken back is for those who read originals. */
  wording?: true;
  /** It is counted by the month: under its year alone as soon as one survivor agreed to be told of as GENERALISED, in figures or to those who see cases beside them. */
  counted?: true;
  /** It tells something in words, or of a person: nothing of it is there where STATISTICS is among the purposes. */
  tells?: true;
  /** It is by the month: not a way to what may be told by the year alone. */
  byMonth?: true;
  /** It is the case's own words, or dated near it: where generalised, there is the wording for others alone. */
  original?: true;
}

export const PATHS = {
  'by code': {},
  'in the list': {},
  'in a count': { byMonth: true },
  'by its month': { byMonth: true },
  'nested under a provision': {},
  'in the count of a provision': {},
  'nested under a recommendation': {},
  'as evidence for the UN': { for: UN },
  'in the count of evidence for the UN': { for: UN, byMonth: true },
  'by its month, as evidence for the UN': { for: UN, byMonth: true },
  'by its month, as evidence for figures': { for: STATISTICS, byMonth: true },
  'through a loader': {},
  'as a search hit': { indexed: true },
  'in a facet': { indexed: true },
  'as a search hit of its month': { indexed: true, byMonth: true },
  // live figures for a purpose are for whoever reads consents: others are told of releases
  'in a statistic': { for: STATISTICS, from: 2, counted: true },
  'its approved wording': { wording: true, tells: true },
  'its original text': { from: 1, tells: true, original: true },
  'highlighted in its original text': { from: 1, indexed: true, tells: true, original: true },
  'its particulars': { from: 2, tells: true, original: true },
  'its particulars, as evidence for the UN': { for: UN, from: 2, tells: true, original: true },
  'its survivors': { from: 2, tells: true },
  'as evidence for figures': { for: STATISTICS },
  'its wording, as evidence for figures': { for: STATISTICS, wording: true, tells: true },
  'its original text, as evidence for figures': { for: STATISTICS, from: 1, tells: true, original: true },
  'its survivors, as evidence for figures': { for: STATISTICS, from: 2, tells: true },
  'its original text, as evidence for the UN': { for: UN, from: 1, tells: true, original: true },
} as const satisfies Record<string, Path>;
export type PathName = keyof typeof PATHS;

/** One cell: does this asker get to this case by this way? */
export function shows(asker: Asker, found: MatrixCase, name: PathName): boolean {
  const path: Path = PATHS[name];
  const form = path.indexed && documentFor(asker, found);
  return (
    readsCase(asker, found, path.from) &&
    (path.for === undefined || (readsFor(asker, path.for) && covers(found, path.for))) &&
    !(path.indexed && (form === undefined || (path.original && form === 'PUBLICATION'))) &&
    !(path.wording && found.wording === 'none') &&
    !(path.wording && (readsWordings(asker) || !isShared(asker, found)) && !(found.wording === 'APPROVED' && covers(found, PUBLICATION))) &&
    !(path.counted && [STATISTICS, PUBLICATION, PARTNERS].some((each) => !readsMonth(asker, found, each))) &&
    !(path.byMonth && !readsMonth(form === 'PUBLICATION' ? THE_PUBLIC : asker, found, path.for)) &&
    !(path.original && !readsInFull(asker, found, path.for)) &&
    !(path.tells && (path.for === STATISTICS || onlyCounts(asker)))
  );
}

/** Does this asker read what belongs to this case and lies in tables `from` this standing on? */
export function readsCase(asker: Asker, found: MatrixCase, from: Standing = 'public'): boolean {
  return (
    reachesCase(asker, found) &&
    (isShared(asker, found) || (from === 'public' && readsAsPublic(asker, found))) &&
    (asker.named === undefined || (readsFor(asker, asker.named) && covers(found, asker.named))) &&
    (from === 'public' || (asker.standing !== 'public' && asker.standing >= from))
  );
}

const THE_PUBLIC: Asker = { standing: 'public', purpose: PUBLICATION, holdsGrants: false };

/** Of what is the document made that this asker searches, where there is one? No grant opens an index. */
function documentFor(asker: Asker, found: MatrixCase): 'ORIGINAL' | 'PUBLICATION' | undefined {
  if (found.level === 'SEALED' || !covers(found, INTERNAL)) return undefined;
  if (!readsWordings(asker) && readsInFull(asker, found)) return readsCase(asker, found) ? 'ORIGINAL' : undefined;
  const mayBe = readsWordings(asker) || asker.purpose === PARTNERS;
  return mayBe && found.wording === 'APPROVED' && readsPublished(asker, found) ? 'PUBLICATION' : undefined;
}

/** May the public read it at all? */
const isPublished = (found: MatrixCase): boolean => found.level === 'PUBLIC' && covers(found, PUBLICATION);
/** Is the case published for everyone, and for what this asker reads for? */
export const readsPublished = (asker: Asker, found: MatrixCase): boolean => isPublished(found) && readsCase(asker, found);

/** Did the survivors agree to what this asker reads for? */
export const isShared = (asker: Asker, found: MatrixCase): boolean => ownPurposes(asker).every((purpose) => covers(found, purpose));
/** What the public may read at all, a partner may read in the same form, shared with partners or not. */
const readsAsPublic = ({ purpose }: Asker, found: MatrixCase): boolean => purpose === PARTNERS && isPublished(found);

/** What every read of this asker is for: who works here and reads published cases alone reads them as they are for the public. */
export const ownPurposes = (asker: Asker): Purpose[] =>
  asker.purpose === INTERNAL && !knowsPurposes(asker) ? [INTERNAL, PUBLICATION] : [asker.purpose];
/** Who reads for our own work from PARTNER on may know what a survivor agreed to. */
const knowsPurposes = ({ purpose, standing }: Asker) => purpose === INTERNAL && standing !== 0;
/** Everyone else reads for what they always read for: another purpose would tell what a survivor agreed to. Who counts live reads consents. */
export const readsFor = (asker: Asker, named: Purpose) =>
  ownPurposes(asker).includes(named) || (knowsPurposes(asker) && (named !== STATISTICS || asker.standing === 2));

/** May the month be told, or no more than the year? Our own work knows it. */
export function readsMonth(asker: Asker, found: MatrixCase, also?: Purpose): boolean {
  return readsInFull(asker, found, also) || (readsAsPublic(asker, found) && isByMonth(found, [PUBLICATION, asker.named, also]));
}
/** Not where a survivor agreed to be told of in general for what this asker reads for. */
export const readsInFull = (asker: Asker, found: MatrixCase, also?: Purpose): boolean =>
  isShared(asker, found) && isByMonth(found, [...ownPurposes(asker), asker.named, also]);

function isByMonth({ consent, wording }: MatrixCase, purposes: (Purpose | undefined)[]): boolean {
  const { byYear = [], byYearAsApproved = [] }: Consent = CONSENTS[consent];
  const yearAlone = wording === 'APPROVED' ? [...byYear, ...byYearAsApproved] : byYear;
  return !purposes.some((each) => each !== undefined && yearAlone.includes(each));
}

/** Figures tell no story: who reads for them finds coded facts alone. */
export const onlyCounts = ({ purpose, named }: Asker) => purpose === STATISTICS || named === STATISTICS;

/** Do they read wordings for the public alone, and originals never? */
const readsWordings = ({ standing }: Asker) => standing === 'public' || standing === 0;

/** Is this case of this world, and within reach by its level or a grant? What it takes to write, which asks for no consent. */
export function reachesCase({ standing, holdsGrants }: Asker, { level, grant, world }: MatrixCase): boolean {
  if (world !== 'this world') return false;
  const answer = LEVELS[level][standing];
  return answer === 'yes' || (answer === 'by grant' && holdsGrants && grant === 'granted');
}

export const covers = ({ consent }: MatrixCase, purpose: Purpose) => (CONSENTS[consent].covers as readonly Purpose[]).includes(purpose);
