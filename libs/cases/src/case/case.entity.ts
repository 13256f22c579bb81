import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Confidentiality, levelNameSql, RecordedReading } from '#libs/access';
import { SqlField, sql } from '#libs/platform';
import { CaseState } from './case.enums.js';

@ObjectType({ description: 'One documented incident: an event in the sense of HURIDOCS, holding one or more acts.' })
@RecordedReading('case', 'id')
@Entity('case')
export class Case {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field({ description: 'KZ-2023-7Q4M2; a synthetic one KZ-2023-SV3K9.' }) @Column('text') code: string;
  /** Written alone: when it happened is read from CaseDate. */
  @Column('date', { name: 'occurred_month', select: false }) occurredMonth: string;
  @Field({ description: 'ISO 3166-2:KZ' }) @Column('text') region: string;
  @Field(() => CaseState) @Column('text') state: CaseState;
  @Field(() => Confidentiality)
  @SqlField((row) => levelNameSql(sql`${row}.level`))
  confidentiality: Confidentiality;
  @Column('smallint') level: number;
  @Field({ description: 'Invented for the demonstration: never counted or shown together with real cases.' })
  @Column('boolean')
  synthetic: boolean;
  @Column('int') consentedPurposes: number;
  @Column('int') version: number;
  @Column('text', { name: 'client_key', nullable: true }) clientKey: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy: string | null;

  @Field(() => Int, { name: 'version', description: 'To be given back with a change; 0 for the public, who change nothing.' })
  @SqlField((row, { audience }) => (audience === 'staff' ? sql`${row}.version` : sql`0`))
  versionShown: number;
}
