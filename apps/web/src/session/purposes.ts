import { PURPOSES } from '../api/codes.js';
import type { Confidentiality, Purpose } from '../generated/graphql.js';

interface Asker {
  purpose: Purpose;
  clearance: Confidentiality;
}

/** Who reads for the house and sees more than published cases asks for every purpose, to count only where they read consents; others for their own. */
function mayAskFor(each: Purpose, { purpose, clearance }: Asker): boolean {
  const isOfHouse = purpose === 'INTERNAL';
  if (each === 'STATISTICS') return isOfHouse && clearance === 'RESTRICTED';
  if (isOfHouse && clearance !== 'PUBLIC') return true;
  return each === purpose || (isOfHouse && each === 'ANONYMISED_PUBLICATION');
}

/** What this person may read for. */
export const purposesOf = (asker: Asker | null): Purpose[] => PURPOSES.filter((each) => asker && mayAskFor(each, asker));

/** The purpose as an address names it: one's own needs no naming. */
export const purposeIn = (purpose: Purpose | null | undefined, asker: Asker | null): Purpose | undefined =>
  purpose && purpose !== asker?.purpose ? purpose : undefined;
