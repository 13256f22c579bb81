import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import { DateTime } from '#libs/platform';
import { CaseState } from './case.enums.js';

@ObjectType({ description: 'A case came into a state: when, by whom, and what was said.' })
@Entity('case_step', { orderBy: { takenAt: 'ASC', id: 'ASC' } })
export class CaseStep {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => CaseState) @Column('text') state: CaseState;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenById: string | null;
  @Field(() => DateTime) @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
  @PersonIn('taken_by') takenBy: Relation<Person> | null;
}
