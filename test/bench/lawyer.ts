import { Purpose, purposeBits, Role, type Viewer } from '../../libs/platform/src/index.js';

/** Who asks, whichever server answers. */
export const lawyer = (personId: string): Viewer => ({
  audience: 'staff',
  personId,
  name: 'Bench',
  roles: [Role.LAWYER],
  clearance: 1,
  purpose: Purpose.INTERNAL,
});
export const PURPOSES = purposeBits(Purpose.INTERNAL, Purpose.UN_SUBMISSION);
