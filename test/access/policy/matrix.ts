import { Purpose } from '#libs/platform';

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

/** How one is told of, as agreed for a purpose, from the widest to the narrowest. */
export const MODES = ['NAMED', 'PSEUDONYM', 'ANONYMOUS_WITH_DETAILS', 'GENERALISED', 'STATISTICS_ONLY'] as const;
export type Mode = (typeof MODES)[number];

/** What one survivor said, in order. `until` is the last day on which it counts, where there is one; by pseudonym where nothing is said. */
export interface Said {
  kind: 'GRANT' | 'WITHDRAWAL';
  to: readonly Purpose[];
  until?: 'yesterday' | 'today';
  as?: Mode;
  /** Said when the wording for the public was approved already. */
  afterApproval?: true;
}
/** What the survivors of a case said, and what that covers today: only what every one of them agrees to, and nothing without our own work; for partners what a second person confirmed besides. */
interface Consent {
  survivors: readonly (readonly Said[])[];
  covers: readonly Purpose[];
  /** Nobody confirmed, after what was said last, that it is shared with partners. */
  unshared?: true;
  /** Purposes for which no more than the year may be told. */
  byYear?: readonly Purpose[];
  /** The same, while what was published under it stays so: what one person widens counts once two approve it. */
  byYearAsApproved?: readonly Purpose[];
}

const EVERYTHING = Object.values(Purpose);
const { INTERNAL, STATISTICS, ANONYMISED_PUBLICATION: PUBLICATION, PARTNER_SHARING: PARTNERS, UN_SUBMISSION: UN } = Purpose;
const but = (...left: Purpose[]) => EVERYTHING.filter((purpose) => !left.includes(purpose));
const yes = (to: readonly Purpose[], until?: Said['until']): Said => ({ kind: 'GRANT', to, ...(until && { until }) });
const as = (mode: Mode, to: readonly Purpose[] = EVERYTHING): Said => ({ kind: 'GRANT', to, as: mode });
const no = (to: readonly Purpose[]): Said => ({ kind: 'WITHDRAWAL', to });

export const CONSENTS = {
  'to everything': { survivors: [[yes(EVERYTHING)]], covers: EVERYTHING },
  'to nothing': { survivors: [[]], covers: [] },
  'of nobody, as no survivor is recorded': { survivors: [], covers: [] },
  'to our own work': { survivors: [[yes([INTERNAL])]], covers: [INTERNAL] },
  'to our own work and publication': { survivors: [[yes([INTERNAL, PUBLICATION])]], covers: [INTERNAL, PUBLICATION] },
  'to our own work and partners': { survivors: [[yes([INTERNAL, PARTNERS])]], covers: [INTERNAL, PARTNERS] },
  'to everything, shared with partners by nobody': { survivors: [[yes(EVERYTHING)]], covers: but(PARTNERS), unshared: true },
  'to everything, partners withdrawn, then given anew': {
    survivors: [[yes(EVERYTHING), no([PARTNERS]), yes([PARTNERS])]],
    covers: but(PARTNERS),
    unshared: true,
  },
  'to our own work and statistics': { survivors: [[yes([INTERNAL, STATISTICS])]], covers: [INTERNAL, STATISTICS] },
  'to our own work and the UN': { survivors: [[yes([INTERNAL, UN])]], covers: [INTERNAL, UN] },
  'to publication and partners, not to our own work': { survivors: [[yes([PUBLICATION, PARTNERS])]], covers: [] },
  'to everything, our own work withdrawn': { survivors: [[yes(EVERYTHING), no([INTERNAL])]], covers: [] },
  'to everything, then withdrawn': { survivors: [[yes(EVERYTHING), no(EVERYTHING)]], covers: [] },
  'to everything, publication withdrawn': { survivors: [[yes(EVERYTHING), no([PUBLICATION])]], covers: but(PUBLICATION) },
  'withdrawn, then given anew': {
    survivors: [[yes(EVERYTHING), no(EVERYTHING), yes([INTERNAL, PUBLICATION])]],
    covers: [INTERNAL, PUBLICATION],
  },
  'to everything, until today': { survivors: [[yes(EVERYTHING, 'today')]], covers: EVERYTHING },
  'to everything, until yesterday': { survivors: [[yes(EVERYTHING, 'yesterday')]], covers: [] },
  'to everything, our own work until yesterday': {
    survivors: [[yes(but(INTERNAL)), yes([INTERNAL], 'yesterday')]],
    covers: [],
  },
  'of one to everything, of the other to nothing': { survivors: [[yes(EVERYTHING)], []], covers: [] },
  'of one to everything, of the other to our own work and the UN': {
    survivors: [[yes(EVERYTHING)], [yes([INTERNAL, UN])]],
    covers: [INTERNAL, UN],
  },
  'to everything, by name': { survivors: [[as('NAMED')]], covers: EVERYTHING },
  'to everything, anonymous with details': { survivors: [[as('ANONYMOUS_WITH_DETAILS')]], covers: EVERYTHING },
  'to everything, generalised': { survivors: [[as('GENERALISED')]], covers: EVERYTHING, byYear: but(INTERNAL) },
  'to everything, narrowed to be generalised for publication': {
    survivors: [[yes(EVERYTHING), as('GENERALISED', [PUBLICATION])]],
    covers: EVERYTHING,
    byYear: [PUBLICATION],
  },
  'to everything, generalised for the UN and partners': {
    survivors: [[yes(but(UN, PARTNERS)), as('GENERALISED', [UN, PARTNERS])]],
    covers: EVERYTHING,
    byYear: [UN, PARTNERS],
  },
  'to everything, generalised for figures': {
    survivors: [[yes(but(STATISTICS)), as('GENERALISED', [STATISTICS])]],
    covers: EVERYTHING,
    byYear: [STATISTICS],
  },
  'to everything, generalised, then widened': { survivors: [[as('GENERALISED'), yes(EVERYTHING)]], covers: EVERYTHING },
  'to everything, generalised for publication, then widened once published': {
    survivors: [[yes(but(PUBLICATION)), as('GENERALISED', [PUBLICATION]), { ...yes([PUBLICATION]), afterApproval: true }]],
    covers: EVERYTHING,
    byYearAsApproved: [PUBLICATION],
  },
  'to everything, generalised until today': {
    survivors: [[{ ...yes(EVERYTHING, 'today'), as: 'GENERALISED' }]],
    covers: EVERYTHING,
    byYear: but(INTERNAL),
  },
  'of one to everything, of the other generalised': {
    survivors: [[yes(EVERYTHING)], [as('GENERALISED')]],
    covers: EVERYTHING,
    byYear: but(INTERNAL),
  },
  'to everything, counted only': { survivors: [[as('STATISTICS_ONLY')]], covers: [INTERNAL, STATISTICS] },
  'to everything, narrowed to be counted only for publication and the UN': {
    survivors: [[yes(EVERYTHING), as('STATISTICS_ONLY', [PUBLICATION, UN])]],
    covers: but(PUBLICATION, UN),
  },
  'to everything, counted only, then widened': { survivors: [[as('STATISTICS_ONLY'), yes(EVERYTHING)]], covers: EVERYTHING },
  'of one to everything, of the other counted only': {
    survivors: [[yes(EVERYTHING)], [as('STATISTICS_ONLY')]],
    covers: [INTERNAL, STATISTICS],
  },
} satisfies Record<string, Consent>;
export type ConsentName = keyof typeof CONSENTS;

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
