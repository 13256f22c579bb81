import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'The role of a person or body in one act: it may be another in the next.' })
@Entity('act_perpetrator', { orderBy: { ordinal: 'ASC' } })
export class ActPerpetrator {
  @PrimaryColumn('uuid', { name: 'act_id' }) actId: string;
  @PrimaryColumn('smallint') ordinal: number;
  @Column('uuid', { name: 'perpetrator_id' }) perpetratorId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field({ description: 'Code of the vocabulary perpetrator-role.' }) @Column('text') role: string;
  @Field({ description: 'Code of the vocabulary perpetrator-type.' }) @Column('text') type: string;
  @Field(() => String, { nullable: true, description: 'Code of the vocabulary perpetrator-subtype.' })
  @Column('text', { nullable: true })
  subtype: string | null;
}
