import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { Case } from '#libs/cases';
import { Decision } from '#libs/decisions';
import { Provision } from '#libs/law';
import { Language, PageArgs, Reads, sql, ViewerContext } from '#libs/platform';
import { Recommendation } from '#libs/recommendations';
import type { DocumentText } from './engine/search-document.js';
import { SearchKind } from './engine/search-document.js';
import { FACETS } from './facets.js';
import { SearchRepository } from './search.repository.js';
import { SearchService } from './search.service.js';
import { FacetValue, type GivenFilter, SearchConnection, SearchedTerm, SearchFilter, SearchHit } from './search.types.js';

/** Fields that hold what a hit is called. */
const TITLES = new Set(['title', 'heading', 'text']);
const vocabularyOf = (name: FacetValue['name']) => (name === 'kind' ? 'search-kind' : FACETS[name].vocabulary);

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(
    private readonly found: SearchService,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  @Public()
  @Query(() => SearchConnection, {
    description:
      'Cases, decisions, provisions and recommendations at once: words in Kazakh, Russian or English, their inflected forms, "exact phrases", codes and citations as lawyers write them; -word and NOT, OR in capitals; months and days: see `understood`. Of loose words not all need be found: see `matchedAll`.',
  })
  search(
    @Args('query') query: string,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('kinds', { type: () => [SearchKind], nullable: true }) kinds?: SearchKind[] | null,
    @Args('filter', { type: () => SearchFilter, nullable: true }) filter?: GivenFilter | null,
    @Args('provisionWords', {
      type: () => String,
      nullable: true,
      description:
        'The facet `provision` counts the provisions that these words find, by citation or heading, instead of the most frequent.',
    })
    provisionWords?: string | null,
    @Args('asWords', {
      type: () => [String],
      nullable: true,
      description: 'Stretches of the query, as `understood` names them, that are to be searched for as the words that they are.',
    })
    asWords?: string[] | null,
  ): Promise<SearchConnection> {
    return this.found.search(query, { kinds, filter, page, facets: asksForFacets(info), provisionWords, asWords });
  }

  @ResolveField(() => String)
  title(@Parent() hit: SearchHit, @Args('lang', { type: () => Language, nullable: true }) lang?: Language | null): string {
    return this.titleOf(hit, lang)?.text ?? hit.code;
  }

  @ResolveField(() => Language, { nullable: true, description: 'In which language the title came; null where it is a code.' })
  titleLanguage(@Parent() hit: SearchHit, @Args('lang', { type: () => Language, nullable: true }) lang?: Language | null): Language | null {
    return (this.titleOf(hit, lang)?.language?.toUpperCase() as Language | undefined) ?? null;
  }

  @ResolveField(() => Case, { nullable: true })
  case(@Parent() hit: SearchHit, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return this.subject(hit, SearchKind.CASE, info, Case);
  }

  @ResolveField(() => Decision, { nullable: true })
  decision(@Parent() hit: SearchHit, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return this.subject(hit, SearchKind.DECISION, info, Decision);
  }

  @ResolveField(() => Provision, { nullable: true })
  provision(@Parent() hit: SearchHit, @Info() info: GraphQLResolveInfo): Promise<Provision | null> {
    return this.subject(hit, SearchKind.PROVISION, info, Provision);
  }

  @ResolveField(() => Recommendation, { nullable: true })
  recommendation(@Parent() hit: SearchHit, @Info() info: GraphQLResolveInfo): Promise<Recommendation | null> {
    return this.subject(hit, SearchKind.RECOMMENDATION, info, Recommendation);
  }

  private titleOf({ texts }: SearchHit, lang?: Language | null): DocumentText | undefined {
    const titles = texts.filter(({ field }) => TITLES.has(field));
    return this.context
      .languages(lang)
      .map((language) => titles.find((title) => title.language === language))
      .find((title) => title !== undefined);
  }

  /** What was found, read as the viewer: one statement for all hits of a kind. */
  private async subject<T extends object>(
    { kind, subjectId }: SearchHit,
    wanted: SearchKind,
    info: GraphQLResolveInfo,
    entity: new () => T,
  ): Promise<T | null> {
    if (kind !== wanted) return null;
    return this.reads.read(info, { entity, where: (row, subject) => sql`${row}.id = ${subject}`, under: subjectId });
  }
}

/** Counting is left out where it is not asked for; a fragment may ask for anything. */
const asksForFacets = ({ fieldNodes }: GraphQLResolveInfo): boolean =>
  fieldNodes.some(({ selectionSet }) =>
    selectionSet?.selections.some((selection) => selection.kind !== 'Field' || selection.name.value === 'facets'),
  );

@Resolver(() => FacetValue)
export class FacetValueResolver {
  constructor(
    private readonly repository: SearchRepository,
    private readonly context: ViewerContext,
  ) {}

  @ResolveField(() => String)
  label(
    @Parent() { name, code }: FacetValue,
    @Args('lang', { type: () => Language, nullable: true }) lang?: Language | null,
  ): Promise<string> {
    return this.repository.label(vocabularyOf(name) ?? 'provision', code, this.context.languages(lang));
  }
}

@Resolver(() => SearchedTerm)
export class SearchedTermResolver {
  constructor(
    private readonly repository: SearchRepository,
    private readonly context: ViewerContext,
  ) {}

  @ResolveField(() => String)
  label(
    @Parent() { vocabulary, code }: SearchedTerm,
    @Args('lang', { type: () => Language, nullable: true }) lang?: Language | null,
  ): Promise<string> {
    return this.repository.label(vocabulary, code, this.context.languages(lang));
  }
}
