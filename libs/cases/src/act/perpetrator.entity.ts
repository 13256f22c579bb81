import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ident, type Sql, SqlField, sql } from '#libs/platform';

/** A person or body in a case, by type: never named. */
@Entity('perpetrator')
export class Perpetrator {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') type: string;
  @Column('text', { nullable: true }) subtype: string | null;
}

const ofPerpetrator = (column: string) => (row: Sql) =>
  sql`(SELECT p.${ident(column)} FROM perpetrator p WHERE p.id = ${row}.perpetrator_id)`;

@ObjectType({ description: 'The role of a person or body in one act: it may be another in the next.' })
@Entity('act_perpetrator', { orderBy: { ordinal: 'ASC' } })
export class ActPerpetrator {
  @PrimaryColumn('uuid', { name: 'act_id' }) actId: string;
  @PrimaryColumn('smallint') ordinal: number;
  @Column('uuid', { name: 'perpetrator_id' }) perpetratorId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field({ description: 'Code of the vocabulary perpetrator-role.' }) @Column('text') role: string;
  @Field({ description: 'Code of the vocabulary perpetrator-type.' }) @SqlField(ofPerpetrator('type')) type: string;
  @Field(() => String, { nullable: true, description: 'Code of the vocabulary perpetrator-subtype.' })
  @SqlField(ofPerpetrator('subtype'))
  subtype: string | null;
}
