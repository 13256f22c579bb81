import type {
  Confidentiality,
  DecisionFlag,
  DecisionLevel,
  DecisionOrder,
  DecisionWeight,
  EngagementRelation,
  EvidenceReason,
  Implementation,
  Purpose,
  RecommendationOrder,
  Role,
  SearchKind,
  StatePosition,
  StatisticsDimension,
  Trend,
} from '../generated/graphql.js';

/** Every code of a closed list of the schema, in the order in which pages offer them: one that is left out does not compile. */
const everyOf =
  <Code extends string>() =>
  <const List extends readonly Code[]>(
    list: List & (Exclude<Code, List[number]> extends never ? unknown : { missing: Exclude<Code, List[number]> }),
  ): List =>
    list;

export const IMPLEMENTATIONS = everyOf<Implementation>()([
  'NOT_ASSESSED',
  'NO_ACTION',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
]);

export const TRENDS = everyOf<Trend>()(['IMPROVING', 'STABLE', 'STALLED', 'REGRESSING']);

export const STATE_POSITIONS = everyOf<StatePosition>()([
  'SUPPORTED',
  'SUPPORTED_ALREADY_IMPLEMENTED',
  'PARTIALLY_SUPPORTED',
  'NOTED',
  'NOT_FOLLOWED',
  'UNKNOWN',
  'NOT_APPLICABLE',
]);

/** Orders of the list of recommendations, the one that needs no words in the address first. */
export const RECOMMENDATION_ORDERS = everyOf<RecommendationOrder>()([
  'DATE_DESC',
  'DATE_ASC',
  'STATUS_DESC',
  'STATUS_ASC',
  'BODY_ASC',
  'CODE_ASC',
]);

export const SEARCH_KINDS = everyOf<SearchKind>()(['CASE', 'DECISION', 'PROVISION', 'RECOMMENDATION']);

/** Orders of the list of decisions, the one that needs no words in the address first. */
export const DECISION_ORDERS = everyOf<DecisionOrder>()(['DECIDED_ON_DESC', 'DECIDED_ON_ASC', 'CITATION_ASC']);

/** What a decision weighs in Kazakhstan, the heaviest first. */
export const DECISION_WEIGHTS = everyOf<DecisionWeight>()(['DOMESTIC', 'AGAINST_KAZAKHSTAN', 'TREATY_BODY_OF_KAZAKHSTAN', 'PERSUASIVE']);

export const DECISION_LEVELS = everyOf<DecisionLevel>()([
  'CONSTITUTIONAL',
  'SUPREME',
  'APPEAL',
  'FIRST_INSTANCE',
  'ADMINISTRATIVE',
  'TREATY_BODY',
  'REGIONAL_COURT',
]);

export const DECISION_FLAGS = everyOf<DecisionFlag>()(['STOP', 'CAUTION', 'NEUTRAL']);

export const STATISTICS_DIMENSIONS = everyOf<StatisticsDimension>()([
  'PERPETRATOR_TYPE',
  'VIOLATION_TYPE',
  'REGION',
  'MONTH',
  'RESPONSE',
  'BIAS_MOTIVE',
  'CONFIDENTIALITY',
]);

/** Every purpose, the widest use last. */
export const PURPOSES = everyOf<Purpose>()([
  'INTERNAL',
  'STATISTICS',
  'PARTNER_SHARING',
  'ADVOCACY_MEETING',
  'UN_CONFIDENTIAL',
  'UN_SUBMISSION',
  'POLICE_COMPLAINT',
  'LITIGATION',
  'RESEARCH',
  'TRAINING',
  'ARCHIVE',
  'MEDIA',
  'ANONYMISED_PUBLICATION',
]);

/** How a case engages a provision. */
export const ENGAGEMENT_RELATIONS = everyOf<EngagementRelation>()([
  'VIOLATED',
  'APPLIED_BY_AUTHORITY',
  'SHOULD_HAVE_APPLIED',
  'PROTECTION_GAP',
]);

/** Why a case stands under a recommendation. */
export const EVIDENCE_REASONS = everyOf<EvidenceReason>()(['ILLUSTRATES', 'SUPPORTS_PROGRESS', 'CONTRADICTS_PROGRESS']);

/** What a case may be set to by people, the least confidential first: PUBLIC comes by publishing alone. */
export const CASE_LEVELS = ['PARTNER', 'RESTRICTED', 'SEALED'] as const satisfies readonly Confidentiality[];

/** What an account may be cleared for, the least first. SEALED is no clearance: it takes a grant for the one case. */
export const CLEARANCES: readonly Confidentiality[] = ['PUBLIC', 'PARTNER', 'RESTRICTED'];

export const ROLES = everyOf<Role>()(['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN']);
