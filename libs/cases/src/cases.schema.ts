import type { Schema } from '#libs/platform';
import { ACT } from './act.table.js';
import { CASE } from './case.table.js';
import { CASE_DATE } from './case-date.table.js';
import { CASE_GRANT } from './case-grant.table.js';
import { CASE_OPENING } from './case-opening.table.js';
import { CASE_WORDS } from './case-text.table.js';
import { CONSENT } from './consent.table.js';
import { ENGAGEMENT } from './engagement.table.js';
import { PUBLICATION } from './publication.table.js';
import { RESPONSE } from './response.table.js';
import { REVISION } from './revision/revision.table.js';
import { SURVIVOR } from './survivor.table.js';

/** Everything of a case, and who may do what with it. */
export const CASE_SCHEMAS: readonly Schema[] = [
  CASE,
  CASE_DATE,
  CASE_WORDS,
  SURVIVOR,
  CONSENT,
  ACT,
  RESPONSE,
  ENGAGEMENT,
  CASE_GRANT,
  CASE_OPENING,
  PUBLICATION,
  REVISION,
];
