import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AtMost, Day } from '#libs/platform';
import { SearchKind } from '../engine/search-document.js';
import { UnderstoodKind } from './understood.js';
import { QueryProblem } from './wording.js';

registerEnumType(UnderstoodKind, {
  name: 'UnderstoodKind',
  description:
    'LAW: provisions, or a whole act. DOCUMENT: of the United Nations, by its symbol. RECORD: a case, recommendation or decision here, by its code. UNREAD: a sign that could not be followed.',
});
registerEnumType(QueryProblem, {
  name: 'QueryProblem',
  description:
    'CAPITALS: in a query that is in capitals throughout, signs in letters are words. ALONE: a sign with nothing to apply to. ALTERNATIVE: no alternatives can be made of these, all are wanted. PERIOD: a period cannot be excluded.',
});

/** Its further fields are read by code. */
@ObjectType({ description: 'A stretch of a query that was read as more than words.' })
export class Understood {
  @Field(() => UnderstoodKind) kind: UnderstoodKind;
  @Field({ description: 'As it was typed.' }) text: string;
  @Field({ description: 'Is it what must not be found?' }) excluded: boolean;
  @Field(() => String, { nullable: true, description: 'The place within the act, as it is cited: `54(1)(6)`.' }) place: string | null;
  @Field({ description: 'Is it the very provision or paragraph, and not what stands above it?' }) exact: boolean;
  @Field({ description: 'Is anything of it held here?' }) held: boolean;
  @AtMost(300)
  @Field(() => [String], { description: 'Codes of recommendations.' })
  recommendations: string[];
  @AtMost(100)
  @Field(() => [String], { description: 'Codes of decisions.' })
  decisions: string[];
  @Field(() => Day, { nullable: true }) from: string | null;
  @Field(() => Day, { nullable: true }) to: string | null;
  @Field(() => QueryProblem, { nullable: true }) problem: QueryProblem | null;
}

@ObjectType({ description: 'What bears a code.' })
export class CodedRecord {
  @Field(() => SearchKind) kind: SearchKind;
  @Field() code: string;
}

@ObjectType({ description: 'Where a rule stood before, and how many cases engage it there.' })
export class FormerNumber {
  path: string;
  cases: number;
}
