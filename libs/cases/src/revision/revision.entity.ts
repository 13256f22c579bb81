import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '#libs/access';
import { AnsweredByRows, AtMost, DateTime, type LocalizedText } from '#libs/platform';
import { PublishedFact } from '../case.enums.js';
import type { RevisedFacts } from './revised-facts.js';

@ObjectType({ description: 'A fact of a published case as it is, and as it is proposed to be: codes, months, paths.' })
export class ChangedFact {
  @Field(() => PublishedFact) fact: PublishedFact;
  @Field(() => [String]) from: string[];
  @Field(() => [String]) to: string[];
}

@ObjectType({
  description:
    'A new version of what the public reads of a published case, wording and facts together. It counts once a second person approves it.',
})
@Entity('publication_revision')
export class PublicationRevision {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @Column('jsonb', { name: 'title' }) titleText: LocalizedText;
  @Column('jsonb', { name: 'narrative' }) narrativeText: LocalizedText;
  @Column('jsonb') facts: RevisedFacts;
  @AtMost(50)
  @Field(() => [ChangedFact], { description: 'What changes beside the wording.' })
  @Column('jsonb')
  changes: ChangedFact[];
  @Field(() => DateTime) @Column('timestamptz', { name: 'made_at' }) proposedAt: Date;
  @Field(() => Person, { nullable: true, description: 'Who proposed it.' })
  @AnsweredByRows({ entity: () => Person, where: (person, row) => `${person}.id = ${row}.made_by`, staffOnly: true })
  proposedBy: Relation<Person> | null;
}
