import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Confidentiality, levelNameSql, RecordedReading } from '#libs/access';
import { AtMost, SqlField, SqlRelation, sql } from '#libs/platform';
import { Act } from '../act/act.entity.js';
import { Engagement } from '../engagement/engagement.entity.js';
import { Response } from '../response/response.entity.js';
import { CaseState } from './case.enums.js';
import { MAX_ACTS, MAX_ENGAGEMENTS, MAX_RESPONSES } from './case-bounds.js';

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

  @AtMost(MAX_ACTS)
  @Field(() => [Act])
  @OneToMany(
    () => Act,
    (act) => act.case,
  )
  acts: Relation<Act[]>;
  @AtMost(MAX_ENGAGEMENTS)
  @Field(() => [Engagement], { description: 'The law it engages: what is engaged, not a finding.' })
  @SqlRelation({
    entity: () => Engagement,
    where: (engagement, row) => sql`${engagement}.case_id = ${row}.id`,
    order: (engagement) =>
      sql`${engagement}.relation, (SELECT p.position FROM provision p WHERE p.id = ${engagement}.provision_id), ${engagement}.id`,
  })
  engagements: Relation<Engagement[]>;
  @AtMost(MAX_RESPONSES)
  @Field(() => [Response], { description: 'What authorities did or failed to do.' })
  @OneToMany(
    () => Response,
    (response) => response.case,
  )
  responses: Relation<Response[]>;
}
