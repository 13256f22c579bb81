import type {
  Confidentiality,
  EngagementRelation,
  EvidenceReason,
  Implementation,
  Purpose,
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

export const SEARCH_KINDS = ['CASE', 'PROVISION', 'RECOMMENDATION'] as const satisfies readonly SearchKind[];

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

/** Who may propose an assessment (the server decides; the page only leaves out what it would refuse). */
export const ASSESSING_ROLES = ['ADVOCATE', 'LAWYER'] as const satisfies readonly Role[];

/** Who enters cases, makes their public wording, and says which law and recommendations they speak to. */
export const CASE_MAKING_ROLES = ['DOCUMENTER', 'LAWYER'] as const satisfies readonly Role[];

/** What a case may be set to by people, the least confidential first: PUBLIC comes by publishing alone. */
export const CASE_LEVELS = ['PARTNER', 'RESTRICTED', 'SEALED'] as const satisfies readonly Confidentiality[];

/** Who works on cases in any way: records consent, takes them through their states. */
export const CASEWORK_ROLES = ['DOCUMENTER', 'LAWYER', 'REVIEWER'] as const satisfies readonly Role[];
