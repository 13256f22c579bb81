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

// Closed lists of the schema's codes in the order in which pages offer them; `satisfies` keeps them true to it.
export const IMPLEMENTATIONS = [
  'NOT_ASSESSED',
  'NO_ACTION',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
] as const satisfies readonly Implementation[];

export const TRENDS = ['IMPROVING', 'STABLE', 'STALLED', 'REGRESSING'] as const satisfies readonly Trend[];

export const STATE_POSITIONS = [
  'SUPPORTED',
  'SUPPORTED_ALREADY_IMPLEMENTED',
  'PARTIALLY_SUPPORTED',
  'NOTED',
  'NOT_FOLLOWED',
  'UNKNOWN',
  'NOT_APPLICABLE',
] as const satisfies readonly StatePosition[];

export const SEARCH_KINDS = ['CASE', 'PROVISION', 'RECOMMENDATION'] as const satisfies readonly SearchKind[];

export const STATISTICS_DIMENSIONS = [
  'PERPETRATOR_TYPE',
  'VIOLATION_TYPE',
  'REGION',
  'MONTH',
  'RESPONSE',
  'BIAS_MOTIVE',
  'CONFIDENTIALITY',
] as const satisfies readonly StatisticsDimension[];

/** The purposes for which evidence is asked most, the widest use of it last. */
export const EVIDENCE_PURPOSES = [
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
] as const satisfies readonly Purpose[];

/** How a case engages a provision. */
export const ENGAGEMENT_RELATIONS = [
  'VIOLATED',
  'APPLIED_BY_AUTHORITY',
  'SHOULD_HAVE_APPLIED',
  'PROTECTION_GAP',
] as const satisfies readonly EngagementRelation[];

/** Why a case stands under a recommendation. */
export const EVIDENCE_REASONS = ['ILLUSTRATES', 'SUPPORTS_PROGRESS', 'CONTRADICTS_PROGRESS'] as const satisfies readonly EvidenceReason[];

/** Who may propose an assessment (the server decides; the page only leaves out what it would refuse). */
export const ASSESSING_ROLES = ['ADVOCATE', 'LAWYER'] as const satisfies readonly Role[];

/** Who enters cases, makes their public wording, and says which law and recommendations they speak to. */
export const CASE_MAKING_ROLES = ['DOCUMENTER', 'LAWYER'] as const satisfies readonly Role[];

/** What a case may be set to by people, the least confidential first: PUBLIC comes by publishing alone. */
export const CASE_LEVELS = ['PARTNER', 'RESTRICTED', 'SEALED'] as const satisfies readonly Confidentiality[];

/** Who works on cases in any way: records consent, takes them through their states. */
export const CASEWORK_ROLES = ['DOCUMENTER', 'LAWYER', 'REVIEWER'] as const satisfies readonly Role[];
