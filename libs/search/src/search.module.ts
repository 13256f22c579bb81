import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access';
import { LawModule } from '#libs/law';
import { CONFIG, type Config } from '#libs/platform';
import { Analyser } from './analysis/analyser.js';
import { EngineChoice, SEARCH_ENGINES, type SearchEngines } from './engine-choice.js';
import { Lexicon } from './lexicon/lexicon.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { CitedFinder } from './query/cited.js';
import { QueryUnderstanding } from './query/understanding.js';
import { FormerNumberResolver, UnderstoodResolver } from './query/understood.resolver.js';
import { SearchRepository } from './search.repository.js';
import { FacetValueResolver, SearchedTermResolver, SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SearchCursors } from './search-cursor.js';

@Module({
  imports: [AccessModule, LawModule],
  providers: [
    SearchResolver,
    FacetValueResolver,
    SearchedTermResolver,
    SearchService,
    EngineChoice,
    SearchRepository,
    QueryUnderstanding,
    CitedFinder,
    UnderstoodResolver,
    FormerNumberResolver,
    SearchCursors,
    { provide: Analyser, useFactory: () => new Analyser() },
    { provide: Lexicon, inject: [Analyser], useFactory: (analyser: Analyser) => new Lexicon(analyser) },
    {
      provide: SEARCH_ENGINES,
      inject: [CONFIG, SearchRepository],
      useFactory: ({ meiliUrl, meiliKey, meiliHouseKey }: Config, { run }: SearchRepository): SearchEngines => ({
        postgres: new PostgresEngine(run, () => Promise.reject(new Error('the API writes nothing to the index: the worker does'))),
        preferred: meiliUrl ? new MeilisearchEngine({ url: meiliUrl, key: meiliKey ?? '', houseKey: meiliHouseKey }, run) : undefined,
      }),
    },
  ],
})
export class SearchModule {}
