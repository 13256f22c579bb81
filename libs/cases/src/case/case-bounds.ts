/** The most that a case may hold: what its inputs take, and what its lists cost. */
export const MAX_ACTS = 20;
export const MAX_PERPETRATORS = 10;
export const MAX_SURVIVORS = 50;
export const MAX_RESPONSES = 30;
export const MAX_REFERRALS = 30;
export const MAX_ENGAGEMENTS = 50;
/** Provisions, and recommendations, that one revision adds; of both together it removes twice as many. */
export const MAX_LINKS = 20;
