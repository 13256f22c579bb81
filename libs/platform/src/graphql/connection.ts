import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DEFAULT_SIZE, MAX_PAGE } from '../read/cursor.js';
import type { Page } from '../read/read-spec.js';

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
  @Field() hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** Rows of a list are counted up to here: a count of all of them would grow with all that is stored. */
export const MOST_COUNTED = 10_000;

export interface ConnectionOf<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
  totalIsLowerBound: boolean;
  /** Does it show any row? Where it was asked for its edges. */
  any?: boolean;
}

/** The Relay connection of a type: `class CaseConnection extends connectionOf(Case, 'Case') {}`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<ConnectionOf<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field() cursor: string;
    @Field(() => node) node: T;
  }
  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int, { description: `How many there are in all that you may see, counted up to ${MOST_COUNTED}.` }) totalCount: number;
    @Field({ description: 'There are more than totalCount says.' }) totalIsLowerBound: boolean;
  }
  return Connection;
}

/** Arguments of every list: forwards, by cursor. */
@ArgsType()
export class PageArgs implements Page {
  @Field(() => Int, { defaultValue: DEFAULT_SIZE, description: `1 to ${MAX_PAGE}` })
  @Transform(({ value }) => value ?? DEFAULT_SIZE)
  @IsInt()
  @Min(1, { message: `Ask for 1 to ${MAX_PAGE} at a time: "first".` })
  @Max(MAX_PAGE, { message: `Ask for 1 to ${MAX_PAGE} at a time: "first".` })
  first: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'This is no cursor of this list.' })
  after?: string | null;
}
