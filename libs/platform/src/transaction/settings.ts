import { DalelError } from '../errors/dalel-error.js';
import { Purpose, purposeBits } from '../viewer/purpose.js';
import { mayReadFor, ownPurposes, type Viewer } from '../viewer/viewer.js';
import type { RoleSettings } from './transactions.js';

/**
 * Bits of what a read by this viewer is for: their own purposes always, and each one named.
 * @throws FORBIDDEN for a purpose that is not this viewer's, or that their token was not made for; UNAUTHENTICATED for the public
 */
export function purposesOf(viewer: Viewer, ...named: Purpose[]): number {
  const own = ownPurposes(viewer);
  const anothers = named.find((purpose) => !mayReadFor(viewer, purpose));
  if (anothers && viewer.audience === 'public') throw new DalelError('UNAUTHENTICATED', `Sign in to read for the purpose ${anothers}.`);
  if (anothers === Purpose.STATISTICS)
    throw new DalelError(
      'FORBIDDEN',
      'Cases are read for STATISTICS with the clearance RESTRICTED: `statistics` answers with the latest release.',
    );
  if (anothers) throw new DalelError('FORBIDDEN', `Your account reads for ${own.join(', ')} alone.`);
  const foreign = viewer.token && named.find((purpose) => !own.includes(purpose) && !viewer.token?.purposes.includes(purpose));
  if (foreign) throw new DalelError('FORBIDDEN', `This token was not made for the purpose ${foreign}.`);
  return purposeBits(...own, ...named);
}

/** As whom a viewer's transactions run, and what the policies read of them. Where rights are made anew they wait at their beginning, holding nothing. */
export const viewerRole = (viewer: Viewer, synthetic: boolean, purposes = purposesOf(viewer)): RoleSettings => ({
  role: viewer.audience,
  settings: {
    person: viewer.personId ?? '',
    clearance: String(Math.min(viewer.clearance, 2)),
    roles: `,${viewer.roles.join(',')},`,
    synthetic: String(synthetic),
    purposes: String(purposes),
    grants: viewer.token || viewer.session?.needsSecondFactor ? 'closed' : '',
  },
  waitsForRights: true,
});
