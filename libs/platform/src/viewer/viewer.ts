import { registerEnumType } from '@nestjs/graphql';
import { Purpose } from './purpose.js';

export enum Role {
  READER = 'READER',
  ADVOCATE = 'ADVOCATE',
  LAWYER = 'LAWYER',
  DOCUMENTER = 'DOCUMENTER',
  REVIEWER = 'REVIEWER',
  ADMIN = 'ADMIN',
}
registerEnumType(Role, { name: 'Role' });

export enum Language {
  KK = 'KK',
  RU = 'RU',
  EN = 'EN',
}
registerEnumType(Language, { name: 'Language' });

/** As keys of stored texts ({kk?, ru?, en?}), in the order in which one stands in for another. */
export type LanguageCode = Lowercase<`${Language}`>;
export const LANGUAGE_CODES = Object.values(Language).map((language) => language.toLowerCase() as LanguageCode);

/** Which of the two database roles answers: what the public may not read, `dalel_public` has no right to. */
export type Audience = 'staff' | 'public';

/** Who asks: everything the row-level policies are told about them. */
export interface Viewer {
  audience: Audience;
  personId: string | null;
  name: string | null;
  /** Those that count now: what takes a second factor is left out until it is shown (`recognise_session`). */
  roles: readonly Role[];
  /** Highest level read without a grant: 0 PUBLIC, 1 PARTNER, 2 RESTRICTED; SEALED takes a grant for the one case. */
  clearance: number;
  /** What this viewer reads for when nothing else is named; always added to what is named. */
  purpose: Purpose;
  /** How a signed-in person came in, in a browser … */
  session?: SignedInBy;
  /** … or with a token for scripts, which reads for its owner's purpose and these. */
  token?: { id: string; purposes: readonly Purpose[] };
}

export interface SignedInBy {
  id: string;
  /** Until when they count as having proved just now who they are. */
  steppedUpUntil: Date | null;
  /** A second factor is due and was not shown: until then they read up to PARTNER, by no grant, and neither review nor administer. */
  needsSecondFactor: boolean;
}

export const THE_PUBLIC: Viewer = {
  audience: 'public',
  personId: null,
  name: null,
  roles: [],
  clearance: 0,
  purpose: Purpose.ANONYMISED_PUBLICATION,
};

/** Does this viewer read for the house's own work, and may know what survivors agreed to beside it? Who reads published cases alone may not. */
export const knowsPurposes = ({ audience, purpose, clearance }: Viewer): boolean =>
  audience === 'staff' && purpose === Purpose.INTERNAL && clearance >= 1;

/** Least clearance of who reads consents: RESTRICTED. */
const READS_CONSENTS = 2;

/**
 * May this viewer read for this purpose? Cases that are read for another than one's own tell what each survivor agreed to; for STATISTICS they
 * are counted live, which is for who reads consents: everyone else is told releases. The policies hold the same.
 */
export const mayReadFor = (viewer: Viewer, purpose: Purpose): boolean =>
  ownPurposes(viewer).includes(purpose) ||
  (knowsPurposes(viewer) && (purpose !== Purpose.STATISTICS || viewer.clearance >= READS_CONSENTS));

/** What every read by this viewer is for. People of the house who read published cases alone read them as they are for the public. */
export const ownPurposes = (viewer: Viewer): Purpose[] =>
  viewer.purpose === Purpose.INTERNAL && !knowsPurposes(viewer) ? [Purpose.INTERNAL, Purpose.ANONYMISED_PUBLICATION] : [viewer.purpose];
