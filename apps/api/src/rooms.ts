import { AccessModule, VaultModule } from '#libs/access';
import { CasesModule } from '#libs/cases';
import { EvidenceModule } from '#libs/evidence';
import { LawModule } from '#libs/law';
import { RecommendationsModule } from '#libs/recommendations';
import { SearchModule } from '#libs/search';
import { StatisticsModule } from '#libs/statistics';
import { VocabularyModule } from '#libs/vocabulary';

/** The rooms of the house that the API opens. */
export const ROOMS = [
  AccessModule,
  VaultModule,
  VocabularyModule,
  LawModule,
  CasesModule,
  RecommendationsModule,
  EvidenceModule,
  SearchModule,
  StatisticsModule,
];
