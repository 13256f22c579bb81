import { Args, Info, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { CaseFilter } from '#libs/cases';
import {
  AtMost,
  ascending,
  type ConnectionOf,
  connectionOf,
  Language,
  PageArgs,
  Purpose,
  Reads,
  Requires,
  ViewerContext,
  Written,
} from '#libs/platform';
import { StatisticsService } from './statistics.service.js';
import { PublishedFigure, Release, Statistics, StatisticsDimension, StatisticsKey } from './statistics.types.js';

@ObjectType()
export class PublishedFigureConnection extends connectionOf(PublishedFigure, 'PublishedFigure') {}

@Resolver(() => StatisticsKey)
export class StatisticsResolver {
  constructor(
    private readonly figures: StatisticsService,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  @Public()
  @Query(() => Statistics, {
    description:
      'Cases counted by one to three dimensions: live, of what you may see for your own work, and for any purpose where you read consents; else, for STATISTICS, of the latest release.',
  })
  statistics(
    @Args('by', { type: () => [StatisticsDimension] }) by: StatisticsDimension[],
    @Args('purpose', { type: () => Purpose }) purpose: Purpose,
    @Args('filter', { type: () => CaseFilter, nullable: true }) filter?: CaseFilter,
  ): Promise<Statistics> {
    return this.figures.count(by, filter, purpose);
  }

  @Public()
  @Written()
  @Query(() => PublishedFigureConnection, { description: 'Figures that others published, with their sources.' })
  publishedFigures(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<PublishedFigure>> {
    return this.reads.read(info, { entity: PublishedFigure, order: ascending('code'), page });
  }

  @ResolveField(() => String)
  label(@Parent() key: StatisticsKey, @Args('lang', { type: () => Language, nullable: true }) lang?: Language): Promise<string> {
    return this.figures.label(key, this.context.languages(lang));
  }
}

@Resolver(() => Release)
export class ReleaseResolver {
  constructor(
    private readonly context: ViewerContext,
    private readonly figures: StatisticsService,
  ) {}

  @AtMost(20)
  @ResolveField(() => [PublishedFigure], {
    description: 'What the source of these cases published itself: exact where the release is rounded.',
  })
  sourceFigures(@Parent() { sourceFigures }: Release): Promise<PublishedFigure[]> {
    return this.figures.published(sourceFigures);
  }

  @ResolveField(() => String)
  title(@Parent() { title }: Release, @Args('lang', { type: () => Language, nullable: true }) lang?: Language): string {
    return inFirstLanguage(title, this.context.languages(lang));
  }
}

@Resolver(() => PublishedFigure)
export class PublishedFigureResolver {
  constructor(private readonly context: ViewerContext) {}

  @Requires('indicatorText')
  @ResolveField(() => String, { description: 'What is counted.' })
  indicator(@Parent() { indicatorText }: PublishedFigure, @Args('lang', { type: () => Language, nullable: true }) lang?: Language): string {
    return inFirstLanguage(indicatorText, this.context.languages(lang));
  }

  @Requires('scope')
  @ResolveField(() => String, { nullable: true })
  scope(@Parent() { scope }: PublishedFigure, @Args('lang', { type: () => Language, nullable: true }) lang?: Language): string | null {
    return scope && inFirstLanguage(scope, this.context.languages(lang));
  }

  @Requires('note')
  @ResolveField(() => String, { nullable: true })
  note(@Parent() { note }: PublishedFigure, @Args('lang', { type: () => Language, nullable: true }) lang?: Language): string | null {
    return note && inFirstLanguage(note, this.context.languages(lang));
  }
}

/** The first text there is, in the reader's order of languages. */
const inFirstLanguage = (text: Readonly<Record<string, string>>, languages: readonly string[]): string =>
  languages.map((language) => text[language]).find(Boolean) ?? '';
