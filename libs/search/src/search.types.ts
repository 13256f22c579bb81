import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString } from 'class-validator';
import { AtMost, Day, Match, PageInfo } from '#libs/platform';
import { type DocumentText, SearchKind } from './engine/search-document.js';
import { FACET_NAMES, type FacetFilter, type FacetName, filterNamed, MANY_VALUED, matchNamed } from './facets.js';
import type { UnderstoodPart } from './query/understood.js';
import { Understood } from './query/understood.types.js';

registerEnumType(SearchKind, { name: 'SearchKind' });

@InputType({
  description:
    'Fields narrow each other; the values of one are alternatives, unless its match is ALL. A wider term finds its narrower ones, an article its parts.',
})
export class SearchFilter {
  @Field(() => Day, { nullable: true }) @IsOptional() occurredFrom?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() occurredTo?: string | null;
}
export type GivenFilter = SearchFilter & FacetFilter;
function declare(field: string, ...decorators: PropertyDecorator[]): void {
  for (const decorate of [IsOptional(), ...decorators]) decorate(SearchFilter.prototype, field);
}
// a list of codes for each facet that there is
for (const name of FACET_NAMES)
  declare(
    filterNamed(name),
    Field(() => [String], { nullable: true }),
    IsArray(),
    IsString({ each: true }),
    ArrayMaxSize(100),
  );
for (const name of MANY_VALUED)
  declare(
    matchNamed(name),
    Field(() => Match, { nullable: true }),
  );

@ObjectType({ description: 'Plain text in runs, some of them matched words: no markup to escape.' })
export class Fragment {
  @Field() text: string;
  @Field() marked: boolean;
}

@ObjectType()
export class Highlight {
  @Field() field: string;
  @AtMost(10)
  @Field(() => [Fragment])
  fragments: Fragment[];
}

@ObjectType()
export class SearchHit {
  subjectId: string;
  texts: DocumentText[];
  @Field(() => SearchKind) kind: SearchKind;
  @Field({ description: 'Code of a case, decision or recommendation, path of a provision.' }) code: string;
  @AtMost(6)
  @Field(() => [Highlight])
  highlights: Highlight[];
  @Field(() => [String], { description: 'Why it was found: the fields in which the words stand.' }) matched: string[];
  @Field({ description: 'Does it hold all words? What does stands above what holds most of them.' }) matchedAll: boolean;
}

@ObjectType()
export class SearchEdge {
  @Field() cursor: string;
  @Field(() => SearchHit) node: SearchHit;
}

@ObjectType()
export class FacetValue {
  name: FacetName | 'kind';
  @Field() code: string;
  @Field(() => Int) count: number;
}

@ObjectType({
  description:
    'Counts over what was found, as you may see it; over 10,000 of it where there is more. `kind` counts every kind, whichever were chosen; `provision` the 20 found most often.',
})
export class Facet {
  @Field(() => String) name: FacetName | 'kind';
  @AtMost(100)
  @Field(() => [FacetValue])
  values: FacetValue[];
}

@ObjectType({ description: 'A term of a vocabulary that words of the query tell of.' })
export class SearchedTerm {
  @Field() vocabulary: string;
  @Field() code: string;
}

@ObjectType()
export class SearchConnection {
  @Field(() => [SearchEdge]) edges: SearchEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field({
    description:
      'Does anything hold all words? Then `totalCount` and the facets count that; where it is little, what holds most of the words follows in the list. Else they count what holds most.',
  })
  matchedAll: boolean;
  @Field(() => Int) totalCount: number;
  @Field({ description: 'There are more than totalCount says.' }) totalIsLowerBound: boolean;
  @AtMost(12)
  @Field(() => [Facet])
  facets: Facet[];
  @AtMost(12)
  @Field(() => [Understood], { description: 'What of the query was read as more than words: citations, periods, signs.' })
  understood: UnderstoodPart[];
  @Field(() => String, { nullable: true, description: 'Nothing was found for the words as typed: these are results for this.' })
  correctedQuery: string | null;
  @AtMost(6)
  @Field(() => [SearchedTerm], {
    description:
      'What the words tell of: it was searched for by its code too, so that what is written in other words, or in another language, is found.',
  })
  alsoSearched: SearchedTerm[];
  @Field(() => String, { nullable: true, description: 'Which engine answered, for the house: `postgres` or `meilisearch`.' })
  engine: string | null;
  @Field({ description: 'The search server did not answer; the database did.' }) degraded: boolean;
}
