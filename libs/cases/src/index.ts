import { Act } from './act.entity.js';
import { Case } from './case.entity.js';
import { CaseDate } from './case-date.entity.js';
import { CaseGrant } from './case-grant.entity.js';
import { CaseOpening } from './case-opening.entity.js';
import { CaseStep } from './case-step.entity.js';
import { Consent } from './consent.entity.js';
import { Engagement } from './engagement.entity.js';
import { ActPerpetrator, Perpetrator } from './perpetrator.entity.js';
import { Publication } from './publication.entity.js';
import { Referral } from './referral.entity.js';
import { Response } from './response.entity.js';
import { PublicationRevision } from './revision/revision.entity.js';
import { Survivor } from './survivor.entity.js';

export { EvidenceReason } from './case.enums.js';
export { caseConditions, checkCodes } from './case.filter.js';
export { CaseFilter } from './case.inputs.js';
export { CaseChanges } from './case-changes.js';
export { daysAroundAreTold, toldMonth } from './case-date.js';
export { CasesModule } from './cases.module.js';
export { CASE_SCHEMAS } from './cases.schema.js';
export { Case };
export const CASE_ENTITIES = [
  Case,
  CaseDate,
  Act,
  Perpetrator,
  ActPerpetrator,
  Survivor,
  Consent,
  Response,
  Referral,
  Engagement,
  Publication,
  PublicationRevision,
  CaseStep,
  CaseGrant,
  CaseOpening,
];
