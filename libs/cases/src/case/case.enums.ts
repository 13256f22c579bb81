import { registerEnumType } from '@nestjs/graphql';

export enum CaseState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  VERIFIED = 'VERIFIED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CaseState, { name: 'CaseState' });

/** Where a wording for the public stands. The public ever learns of an approved one alone. */
export enum PublicationState {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PublicationState, {
  name: 'PublicationState',
  description: 'PROPOSED waits for a second person; REJECTED and WITHDRAWN are not public, and another wording may be proposed.',
});

/** Which telling of a case: the original, for staff who may, or the approved public wording. */
export enum Edition {
  ORIGINAL = 'ORIGINAL',
  PUBLICATION = 'PUBLICATION',
}
registerEnumType(Edition, {
  name: 'Edition',
  description: 'The original story, or its approved public wording. The public reads the publication alone.',
});

export enum DatePrecision {
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  DAY = 'DAY',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How precise a date is wanted; it comes no more precise than you may know.',
});

export enum CaseOrder {
  OCCURRED_ON_DESC = 'OCCURRED_ON_DESC',
  OCCURRED_ON_ASC = 'OCCURRED_ON_ASC',
  CODE_ASC = 'CODE_ASC',
  CODE_DESC = 'CODE_DESC',
}
registerEnumType(CaseOrder, { name: 'CaseOrder' });

/** What was agreed about who may be recognised. */
export enum IdentityMode {
  NAMED = 'NAMED',
  PSEUDONYM = 'PSEUDONYM',
  ANONYMOUS_WITH_DETAILS = 'ANONYMOUS_WITH_DETAILS',
  GENERALISED = 'GENERALISED',
  STATISTICS_ONLY = 'STATISTICS_ONLY',
}
registerEnumType(IdentityMode, { name: 'IdentityMode' });

/** Why a case stands under a recommendation. */
export enum EvidenceReason {
  ILLUSTRATES = 'ILLUSTRATES',
  SUPPORTS_PROGRESS = 'SUPPORTS_PROGRESS',
  CONTRADICTS_PROGRESS = 'CONTRADICTS_PROGRESS',
}
registerEnumType(EvidenceReason, { name: 'EvidenceReason' });

/** What two people approve of a published case. */
export enum PublishedFact {
  TITLE = 'TITLE',
  NARRATIVE = 'NARRATIVE',
  MONTH = 'MONTH',
  DATE_PRECISION = 'DATE_PRECISION',
  REGION = 'REGION',
  VIOLATION_TYPE = 'VIOLATION_TYPE',
  BIAS_MOTIVES = 'BIAS_MOTIVES',
  SETTING = 'SETTING',
  PERPETRATOR = 'PERPETRATOR',
  PERPETRATOR_TYPE = 'PERPETRATOR_TYPE',
  PERPETRATOR_SUBTYPE = 'PERPETRATOR_SUBTYPE',
  PERPETRATOR_ROLE = 'PERPETRATOR_ROLE',
  RESPONSE_TYPE = 'RESPONSE_TYPE',
  RESPONSE_TEXT = 'RESPONSE_TEXT',
  LAW = 'LAW',
  EVIDENCE = 'EVIDENCE',
}
registerEnumType(PublishedFact, {
  name: 'PublishedFact',
  valuesMap: {
    DATE_PRECISION: { description: 'What the public reads of the date: MONTH, or YEAR where a survivor agreed to no more.' },
    PERPETRATOR: { description: 'Which one it is: a number within the case. The same number in two acts is the same person or body.' },
    RESPONSE_TEXT: { description: 'What was said of the response, for those who read originals.' },
    LAW: { description: 'Path of the provision, and how it is engaged.' },
    EVIDENCE: { description: 'Code of the recommendation, the reason, and the strength.' },
  },
});
