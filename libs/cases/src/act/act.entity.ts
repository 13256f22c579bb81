import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { AtMost, SqlField, SqlRelation, sql } from '#libs/platform';
import { MAX_PERPETRATORS } from '../case/case-bounds.js';
import { ActPerpetrator } from './act-perpetrator.entity.js';

@ObjectType({ description: 'One thing done to someone. The first act of a case is its principal one.' })
@Entity('act', { orderBy: { ordinal: 'ASC' } })
export class Act {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('smallint') ordinal: number;
  @Field({ description: 'Code of the vocabulary violation-type.' }) @Column('text', { name: 'violation_type' }) violationType: string;
  @Field(() => String, { nullable: true, description: 'Type of its first perpetrator: code of the vocabulary perpetrator-type.' })
  @SqlField((row) => sql`(SELECT ap.type FROM act_perpetrator ap WHERE ap.act_id = ${row}.id ORDER BY ap.ordinal LIMIT 1)`)
  perpetratorType: string | null;
  @Field(() => [String], { description: 'Codes of the vocabulary bias-motive.' })
  @Column('text', { array: true, name: 'bias_motives' })
  biasMotives: string[];
  @Field(() => String, { nullable: true, description: 'Code of the vocabulary setting.' }) @Column('text', { nullable: true }) setting:
    | string
    | null;
  @AtMost(MAX_PERPETRATORS)
  @Field(() => [ActPerpetrator])
  @SqlRelation({ entity: () => ActPerpetrator, where: (link, row) => sql`${link}.act_id = ${row}.id` })
  perpetrators: Relation<ActPerpetrator[]>;
}
