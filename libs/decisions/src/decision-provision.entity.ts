import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { inForceOn, Provision, ProvisionVersion } from '#libs/law';
import { type Sql, SqlRelation, sql } from '#libs/platform';
import { ProvisionRole } from './decision.enums.js';

/** The wording of the day on which it was decided; where the month or year alone is known, the one of all of it. */
const ofThatDay = (version: Sql, decision: Sql) =>
  sql`${inForceOn(version, sql`${decision}.decided_on`)} AND ${inForceOn(version, sql`last_day_of(${decision}.decided_on, ${decision}.decided_on_precision)`)}`;

@ObjectType({ description: 'A provision that a decision applies or speaks of, and how.' })
@Entity('decision_provision')
export class DecisionProvision {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'provision_id' }) provisionId: string;
  @Field(() => ProvisionRole) @Column('text') role: ProvisionRole;
  @Field(() => Provision) @ManyToOne(() => Provision) @JoinColumn({ name: 'provision_id' }) provision: Relation<Provision>;
  @Field(() => ProvisionVersion, { nullable: true, description: 'Its wording on the day of the decision, where it is held.' })
  @SqlRelation({
    entity: () => ProvisionVersion,
    where: (version, row) =>
      sql`${version}.provision_id = ${row}.provision_id AND EXISTS (SELECT FROM decision d WHERE d.id = ${row}.decision_id AND ${ofThatDay(version, sql`d`)})`,
  })
  version: Relation<ProvisionVersion> | null;
}
