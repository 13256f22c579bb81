import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'Help given by an organisation, and where the person was referred.' })
@Entity('referral', { orderBy: { ordinal: 'ASC' } })
export class Referral {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('smallint') ordinal: number;
  @Field({ description: 'Code of the vocabulary referral-kind.' }) @Column('text') kind: string;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) text: string | null;
}
