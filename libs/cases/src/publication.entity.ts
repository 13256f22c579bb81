import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AnsweredBySql, type LocalizedText } from '#libs/platform';
import { Case } from './case.entity.js';

@ObjectType({ description: 'The approved public wording of a case: made from the original by one person, approved by another.' })
@Entity('publication')
export class Publication {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('jsonb', { name: 'title' }) titleText: LocalizedText;
  @Column('jsonb', { name: 'narrative' }) narrativeText: LocalizedText;
  @Column('text') state: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN';
  @Field()
  @AnsweredBySql((row) => `${row}.state = 'APPROVED'`)
  approved: boolean;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Field(() => Int) @Column('int') version: number;
  @OneToOne(() => Case) @JoinColumn({ name: 'case_id' }) case: Relation<Case>;
}
