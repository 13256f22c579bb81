import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EngagementRelation, inForceOn, Provision, ProvisionVersion } from '#libs/law';
import { type Sql, SqlRelation, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { ofDating } from '../case/case-date.js';

/**
 * SQL: is this the wording of when the case happened? Law is read as of the first of the month, since the day itself may be known
 * to few. Where the year alone may be told, a wording that changed within it would tell more: then it is none of them.
 */
const ofThatTime = (version: Sql) => sql`${inForceOn(version, sql`d.first_month`)} AND ${inForceOn(version, sql`d.last_month`)}`;

@ObjectType({ description: 'A typed link from a case to a provision.' })
@Entity('engagement')
export class Engagement {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'provision_id' }) provisionId: string;
  @Field(() => EngagementRelation) @Column('text') relation: EngagementRelation;
  @Field(() => Provision) @ManyToOne(() => Provision) @JoinColumn({ name: 'provision_id' }) provision: Relation<Provision>;
  @Field(() => Case, { nullable: true }) @ManyToOne(() => Case) @JoinColumn({ name: 'case_id' }) case: Relation<Case> | null;
  @Field(() => ProvisionVersion, {
    nullable: true,
    description:
      'The wording in force in the month in which the case happened; where only the year may be told, the one of the whole year.',
  })
  @SqlRelation({
    entity: () => ProvisionVersion,
    where: (version, row) => sql`${version}.provision_id = ${row}.provision_id AND ${ofDating(sql`${row}.case_id`, ofThatTime(version))}`,
  })
  version: Relation<ProvisionVersion> | null;
}
