import { Args, Field, Info, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { AtMost, ascending, LanguageArgument, Localized, localized, Reads, SqlField, StatementField, sql } from '#libs/platform';
import { Term } from './term.entity.js';
import { VocabularyRepository } from './vocabulary.repository.js';

@ObjectType({ description: 'A controlled vocabulary, e.g. `violation-type`.' })
export class Vocabulary {
  @Field() name: string;
}

@Resolver(() => Vocabulary)
export class VocabularyResolver {
  constructor(
    private readonly known: VocabularyRepository,
    private readonly reads: Reads,
  ) {}

  @Public()
  @AtMost(40)
  @Query(() => [Vocabulary], {
    description: 'The vocabularies by whose codes cases, law and recommendations are described; all of them by default.',
  })
  vocabularies(@Args('names', { type: () => [String], nullable: true }) names?: string[] | null): Promise<Vocabulary[]> {
    return this.known.named(names ?? null);
  }

  @AtMost(80)
  @ResolveField(() => [Term])
  terms(@Parent() { name }: Vocabulary, @Info() info: GraphQLResolveInfo): Promise<Term[]> {
    return this.reads.read(info, {
      entity: Term,
      where: (row, vocabulary) => sql`${row}.vocabulary = ${vocabulary}`,
      order: ascending('position', 'code'),
      under: name,
      parentKey: 'text',
    });
  }
}

@Resolver(() => Term)
export class TermResolver {
  @Localized('label')
  label: string;

  @StatementField(() => [String], { description: 'Other words for it, in the first language that has any.' })
  @SqlField((row, context) => sql`coalesce(${localized(sql`${row}.synonyms`, context.languages(), sql`->`)}, '[]'::jsonb)`)
  @LanguageArgument()
  synonyms: string[];
}
