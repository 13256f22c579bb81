import { PERSON } from '#libs/access';
import { AUDIT, LEDGER } from '#libs/audit';
import { CASE_SCHEMAS } from '#libs/cases';
import { EVIDENCE } from '#libs/evidence';
import { LAW } from '#libs/law';
import { BASE, JOBS, type Schema } from '#libs/platform';
import { RECOMMENDATION } from '#libs/recommendations';
import { SEARCH } from '#libs/search';
import { SIGN_IN } from '#libs/sign-in';
import { FIGURES } from '#libs/statistics';
import { VAULT } from '#libs/vault';
import { VOCABULARY } from '#libs/vocabulary';

/** What every library declares of its tables: all that `migrate` makes anew, and all that there is. */
export const DESIRED_STATE: readonly Schema[] = [
  BASE,
  JOBS,
  VOCABULARY,
  LAW,
  PERSON,
  SIGN_IN,
  AUDIT,
  LEDGER,
  VAULT,
  ...CASE_SCHEMAS,
  RECOMMENDATION,
  EVIDENCE,
  FIGURES,
  SEARCH,
];
