import { PERSON } from '#libs/access';
import { auditSchema, LEDGER } from '#libs/audit';
import { CASE_SCHEMAS } from '#libs/cases';
import { DECISION } from '#libs/decisions';
import { EVIDENCE } from '#libs/evidence';
import { LAW } from '#libs/law';
import { BASE, jobsSchema, type Schema } from '#libs/platform';
import { RECOMMENDATION } from '#libs/recommendations';
import { SEARCH } from '#libs/search';
import { SIGN_IN } from '#libs/sign-in';
import { FIGURES } from '#libs/statistics';
import { VAULT } from '#libs/vault';
import { VOCABULARY } from '#libs/vocabulary';

const ROOMS: readonly Schema[] = [
  BASE,
  VOCABULARY,
  LAW,
  PERSON,
  SIGN_IN,
  LEDGER,
  VAULT,
  ...CASE_SCHEMAS,
  DECISION,
  RECOMMENDATION,
  EVIDENCE,
  FIGURES,
  SEARCH,
];
const AUDITED: readonly Schema[] = [...ROOMS, auditSchema(ROOMS)];

/**
 * What every library declares: all that `migrate` makes anew, and all that there is. The audit takes what each records, the queues are
 * those of each one's jobs.
 */
export const DESIRED_STATE: readonly Schema[] = [...AUDITED, jobsSchema(AUDITED.flatMap(({ jobs = [] }) => jobs))];
