import { Purpose } from '#libs/platform';

/** How one is told of, as agreed for a purpose, from the widest to the narrowest. */
export const MODES = ['NAMED', 'PSEUDONYM', 'ANONYMOUS_WITH_DETAILS', 'GENERALISED', 'STATISTICS_ONLY'] as const;
export type Mode = (typeof MODES)[number];

/** What one survivor said, in order. `until` is the last day on which it counts, where there is one; by pseudonym where nothing is said. */
export interface ConsentStep {
  kind: 'GRANT' | 'WITHDRAWAL';
  to: readonly Purpose[];
  until?: 'yesterday' | 'today';
  as?: Mode;
  /** Said when the wording for the public was approved already. */
  afterApproval?: true;
}
/** What the survivors of a case said, and what that covers today: only what every one of them agrees to, and nothing without our own work; for partners what a second person confirmed besides. */
export interface Consent {
  survivors: readonly (readonly ConsentStep[])[];
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
const yes = (to: readonly Purpose[], until?: ConsentStep['until']): ConsentStep => ({ kind: 'GRANT', to, ...(until && { until }) });
const as = (mode: Mode, to: readonly Purpose[] = EVERYTHING): ConsentStep => ({ kind: 'GRANT', to, as: mode });
const no = (to: readonly Purpose[]): ConsentStep => ({ kind: 'WITHDRAWAL', to });

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
