import { ACCESS_ENTITIES, AccessModule } from '#libs/access';
import { AUDIT_ENTITIES, AuditModule } from '#libs/audit';
import { CASE_ENTITIES, CasesModule } from '#libs/cases';
import { DECISION_ENTITIES, DecisionsModule } from '#libs/decisions';
import { EVIDENCE_ENTITIES, EvidenceModule } from '#libs/evidence';
import { LAW_ENTITIES, LawModule } from '#libs/law';
import { RECOMMENDATION_ENTITIES, RecommendationsModule } from '#libs/recommendations';
import { SearchModule } from '#libs/search';
import { SignInModule } from '#libs/sign-in';
import { STATISTICS_ENTITIES, StatisticsModule } from '#libs/statistics';
import { VAULT_ENTITIES, VaultModule } from '#libs/vault';
import { VOCABULARY_ENTITIES, VocabularyModule } from '#libs/vocabulary';

/** The rooms of the house that the API opens. */
export const ROOMS = [
  AccessModule,
  SignInModule,
  AuditModule,
  VaultModule,
  VocabularyModule,
  LawModule,
  CasesModule,
  DecisionsModule,
  RecommendationsModule,
  EvidenceModule,
  SearchModule,
  StatisticsModule,
];

/** What they store. */
export const ENTITIES = [
  ...ACCESS_ENTITIES,
  ...AUDIT_ENTITIES,
  ...VAULT_ENTITIES,
  ...VOCABULARY_ENTITIES,
  ...LAW_ENTITIES,
  ...CASE_ENTITIES,
  ...DECISION_ENTITIES,
  ...RECOMMENDATION_ENTITIES,
  ...EVIDENCE_ENTITIES,
  ...STATISTICS_ENTITIES,
];
