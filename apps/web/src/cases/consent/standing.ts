import type { CaseConsentsFragment, IdentityMode, Purpose } from '../../generated/graphql.js';
import { today } from '../../i18n/dates.js';

/** Every mode from the widest to the narrowest: who may be recognised, and how much is told. */
export const IDENTITY_MODES = [
  'NAMED',
  'PSEUDONYM',
  'ANONYMOUS_WITH_DETAILS',
  'GENERALISED',
  'STATISTICS_ONLY',
] as const satisfies readonly IdentityMode[];

/** The modes that tell less than this one. */
export const narrowerThan = (mode: IdentityMode): readonly IdentityMode[] => IDENTITY_MODES.slice(IDENTITY_MODES.indexOf(mode) + 1);

type ConsentRow = CaseConsentsFragment['consents'][number];

/** How a consent stands today. No row means no. */
export interface Standing {
  state: 'given' | 'expired' | 'withdrawn' | 'never';
  row?: ConsentRow;
}

/** How one survivor's consent to one purpose stands: rows are only ever added, the oldest first, and the latest counts. */
export function standingOf(consents: readonly ConsentRow[], survivor: string, purpose: Purpose): Standing {
  const row = consents.findLast((each) => each.survivor?.id === survivor && each.purpose === purpose);
  if (!row) return { state: 'never' };
  if (row.withdrawn) return { state: 'withdrawn', row };
  return { state: row.expiresOn && row.expiresOn < today() ? 'expired' : 'given', row };
}
