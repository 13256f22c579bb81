import { registerEnumType } from '@nestjs/graphql';

/** How far the State has come. Not having looked is not the same as nothing done. */
export enum Implementation {
  NOT_ASSESSED = 'NOT_ASSESSED',
  NO_ACTION = 'NO_ACTION',
  IN_PROGRESS = 'IN_PROGRESS',
  PARTIALLY_IMPLEMENTED = 'PARTIALLY_IMPLEMENTED',
  IMPLEMENTED = 'IMPLEMENTED',
}
registerEnumType(Implementation, { name: 'Implementation' });

export enum Trend {
  IMPROVING = 'IMPROVING',
  STABLE = 'STABLE',
  STALLED = 'STALLED',
  REGRESSING = 'REGRESSING',
}
registerEnumType(Trend, { name: 'Trend' });

/** Whose judgement it is: ours, the State's own claim, or a UN body's. */
export enum Assessor {
  OURS = 'OURS',
  STATE = 'STATE',
  UN_BODY = 'UN_BODY',
}
registerEnumType(Assessor, { name: 'Assessor' });

export enum AssessmentState {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}
registerEnumType(AssessmentState, { name: 'AssessmentState' });

export enum StatePosition {
  SUPPORTED = 'SUPPORTED',
  SUPPORTED_ALREADY_IMPLEMENTED = 'SUPPORTED_ALREADY_IMPLEMENTED',
  PARTIALLY_SUPPORTED = 'PARTIALLY_SUPPORTED',
  NOTED = 'NOTED',
  NOT_FOLLOWED = 'NOT_FOLLOWED',
  UNKNOWN = 'UNKNOWN',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(StatePosition, {
  name: 'StatePosition',
  description: 'What the State answered when the recommendation was made: no judgement of progress.',
});

export enum RecommendationOrder {
  DATE_DESC = 'DATE_DESC',
  DATE_ASC = 'DATE_ASC',
  STATUS_DESC = 'STATUS_DESC',
  STATUS_ASC = 'STATUS_ASC',
  BODY_ASC = 'BODY_ASC',
  CODE_ASC = 'CODE_ASC',
}
registerEnumType(RecommendationOrder, {
  name: 'RecommendationOrder',
  description: 'STATUS_DESC: what has come furthest first; what was not assessed has come least far.',
});
