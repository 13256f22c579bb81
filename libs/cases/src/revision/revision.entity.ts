import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AtMost, DateTime, Language, literal, type Sql, SqlField, sql } from '#libs/platform';
import { PublishedFact } from '../case/case.enums.js';
import { MAX_ACTS, MAX_LINKS, MAX_PERPETRATORS, MAX_RESPONSES } from '../case/case-bounds.js';
import { PublicWording } from '../publication/public-wording.entity.js';
import type { RevisedFacts } from './revised-facts.js';

/** The wording in three languages, every fact of as many acts and responses as a case may hold, and what is added to its links and goes from them. */
export const MAX_CHANGES = 6 + 3 + MAX_ACTS * (3 + 4 * MAX_PERPETRATORS) + 2 * MAX_RESPONSES + 4 * MAX_LINKS;

@ObjectType({ description: 'What changes of a published case: from what, to what. Codes, a month, a text; an empty list is nothing.' })
export class ChangedFact {
  @Field(() => PublishedFact) fact: PublishedFact;
  @Field(() => Language, { nullable: true, description: 'Of a title or story.' }) language: Language | null;
  @Field(() => Int, { nullable: true, description: 'Of which act: its place in the case, from 1.' }) act: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of which response in the case, or of which perpetrator in the act: its place, from 1.',
  })
  place: number | null;
  @Field(() => [String]) from: string[];
  @Field(() => [String]) to: string[];
}

/** Differences that the database finds when they are read; more than a revision can make are refused. */
const changes = (before: Sql, after: Sql): Sql => listed(sql`changed_facts(${before}, ${after})`);
export const listed = (facts: Sql): Sql =>
  sql`(SELECT CASE WHEN count(*) > ${literal(MAX_CHANGES)} THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT * FROM ${facts} LIMIT ${literal(MAX_CHANGES + 1)}) x)`;
const published = (row: Sql): Sql => sql`published_rows(${row}.case_id)`;

@ObjectType({
  implements: () => PublicWording,
  description:
    'A new version of what the public reads of a published case, wording and facts together. It counts once a second person approves it.',
})
@Entity('publication_revision')
export class PublicationRevision extends PublicWording {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @Column('jsonb') facts: RevisedFacts;
  @AtMost(MAX_CHANGES)
  @Field(() => [ChangedFact], { description: 'All that its approval changes, from what is published now.' })
  @SqlField((row) => changes(published(row), sql`revised_rows(${published(row)}, ${row}.title, ${row}.narrative, ${row}.facts)`))
  changes: ChangedFact[];
  @AtMost(MAX_CHANGES)
  @Field(() => [ChangedFact], { description: 'What changed of what is published since it was proposed.' })
  @SqlField((row) => changes(sql`${row}.published_before`, published(row)))
  changedSince: ChangedFact[];
  @Field(() => DateTime) @Column('timestamptz', { name: 'made_at' }) proposedAt: Date;
}
