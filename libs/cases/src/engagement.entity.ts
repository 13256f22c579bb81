import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EngagementRelation, inForceOn, Provision, ProvisionVersion } from '#libs/law';
import { AnsweredByRows } from '#libs/platform';
import { Case } from './case.entity.js';

/** SQL of the day of law of a case: the first of its month, since the day itself may be known to few. */
const monthOf = (engagement: string) => `(SELECT c.occurred_month FROM "case" c WHERE c.id = ${engagement}.case_id)`;

@ObjectType({ description: 'A typed link from a case to a provision.' })
@Entity('engagement', { orderBy: { relation: 'ASC', id: 'ASC' } })
export class Engagement {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'provision_id' }) provisionId: string;
  @Field(() => EngagementRelation) @Column('text') relation: EngagementRelation;
  @Field(() => Provision) @ManyToOne(() => Provision) @JoinColumn({ name: 'provision_id' }) provision: Relation<Provision>;
  @Field(() => Case, { nullable: true }) @ManyToOne(() => Case) @JoinColumn({ name: 'case_id' }) case: Relation<Case> | null;
  @Field(() => ProvisionVersion, { nullable: true, description: 'The wording in force in the month in which the case happened.' })
  @AnsweredByRows({
    entity: () => ProvisionVersion,
    where: (version, row) => `${version}.provision_id = ${row}.provision_id AND ${inForceOn(version, monthOf(row))}`,
  })
  version: Relation<ProvisionVersion> | null;
}
