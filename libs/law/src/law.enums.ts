import { registerEnumType } from '@nestjs/graphql';

export enum ProvisionStatus {
  IN_FORCE = 'IN_FORCE',
  NOT_YET = 'NOT_YET',
  REPEALED = 'REPEALED',
  UNCERTAIN = 'UNCERTAIN',
  PERSUASIVE = 'PERSUASIVE',
}
registerEnumType(ProvisionStatus, {
  name: 'ProvisionStatus',
  description:
    'On a day: in force, not yet, or no longer. Periods are half-open: on its last date a text is no longer in force. UNCERTAIN: it began or ended in the month or year of that day, and on which day is not known here. PERSUASIVE: of a treaty in which Kazakhstan takes no part.',
});

export enum Verification {
  VERIFIED_IN_SOURCE = 'VERIFIED_IN_SOURCE',
  FROM_MEMORY_HIGH = 'FROM_MEMORY_HIGH',
  FROM_MEMORY_UNCERTAIN = 'FROM_MEMORY_UNCERTAIN',
}
registerEnumType(Verification, {
  name: 'Verification',
  description: 'Was it checked against its source? What was not is marked on screen and is not to be cited.',
});

export enum StateStatus {
  RATIFIED = 'RATIFIED',
  ACCEDED = 'ACCEDED',
  PARTY = 'PARTY',
  POLITICAL_COMMITMENT = 'POLITICAL_COMMITMENT',
  POLITICAL = 'POLITICAL',
  APPLICABLE = 'APPLICABLE',
  GUIDANCE = 'GUIDANCE',
  NOT_A_TREATY = 'NOT_A_TREATY',
  NOT_A_PARTY = 'NOT_A_PARTY',
}
registerEnumType(StateStatus, { name: 'StateStatus', description: 'Whether and how Kazakhstan is bound by an international instrument.' });

/** How an act of law stands to a case. */
export enum EngagementRelation {
  VIOLATED = 'VIOLATED',
  APPLIED_BY_AUTHORITY = 'APPLIED_BY_AUTHORITY',
  SHOULD_HAVE_APPLIED = 'SHOULD_HAVE_APPLIED',
  PROTECTION_GAP = 'PROTECTION_GAP',
}
registerEnumType(EngagementRelation, { name: 'EngagementRelation' });
