import type { Schema } from '#libs/platform';
import { ACT } from './act/act.table.js';
import { CASE } from './case/case.table.js';
import { CASE_DATE } from './case/case-date.table.js';
import { CASE_WORDS } from './case/case-text.table.js';
import { CONSENT } from './consent/consent.table.js';
import { ENGAGEMENT } from './engagement/engagement.table.js';
import { CASE_GRANT } from './grant/case-grant.table.js';
import { CASE_OPENING } from './opening/case-opening.table.js';
import { PUBLICATION } from './publication/publication.table.js';
import { RESPONSE } from './response/response.table.js';
import { REVISION } from './revision/revision.table.js';
import { SURVIVOR } from './survivor/survivor.table.js';

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
