import { Act } from './act/act.entity.js';
import { ActPerpetrator } from './act/act-perpetrator.entity.js';
import { Case } from './case/case.entity.js';
import { CaseDate } from './case/case-date.entity.js';
import { CaseStep } from './case/case-step.entity.js';
import { Consent } from './consent/consent.entity.js';
import { Engagement } from './engagement/engagement.entity.js';
import { CaseGrant } from './grant/grant.entity.js';
import { CaseOpening } from './opening/case-opening.entity.js';
import { Publication } from './publication/publication.entity.js';
import { Referral } from './response/referral.entity.js';
import { Response } from './response/response.entity.js';
import { PublicationRevision } from './revision/revision.entity.js';
import { Survivor } from './survivor/survivor.entity.js';

export { EvidenceReason } from './case/case.enums.js';
export { caseConditions, checkCodes, FEW, narrowingFields, refuseUnknownCodes, TELLING } from './case/case.filter.js';
export { CaseFilter } from './case/case.inputs.js';
export { CaseChanges } from './case/case-changes.js';
export { daysAroundAreTold } from './case/case-date.js';
export { CaseReferences, codeOfCase, ofCaseWithCode } from './case/case-references.repository.js';
export { CasesModule } from './cases.module.js';
export { CASE_SCHEMAS } from './cases.schema.js';
export { withdrawByOperator } from './consent/consent.repository.js';
export { consentCoverJob } from './consent/cover-job.js';
export { Text } from './entry/input-text.js';
export { nameByOperator } from './grant/by-operator.repository.js';
export { GrantConnection } from './grant/case-grant.resolver.js';
export { Grant } from './grant/grant.entity.js';
export { Days, GrantInput } from './grant/grant.inputs.js';
export { GrantService } from './grant/grant.service.js';
export { Proposal } from './proposal/proposal.entity.js';
export { ProposalRepository } from './proposal/proposal.repository.js';
export { Case };
export const CASE_ENTITIES = [
  Case,
  CaseDate,
  Act,
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
