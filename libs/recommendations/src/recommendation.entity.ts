import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Provision, Verification } from '#libs/law';
import { AtMost, PartialDate, Source, SqlRelation, sql } from '#libs/platform';
import { Implementation, StatePosition, Trend } from './recommendation.enums.js';

@ObjectType({ description: 'An ask of the State by an issuing body.' })
@Entity('recommendation', { orderBy: { year: 'DESC', code: 'ASC' } })
export class Recommendation {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') code: string;
  @Field(() => Int, { description: 'To be given back with a change.' }) @Column('int') version: number;
  @Field() @Column('text', { name: 'issuing_body' }) issuingBody: string;
  @Field(() => Int) @Column('int') year: number;
  @Field(() => PartialDate, { nullable: true }) @Column('text', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Field(() => [String], { description: 'Codes of the vocabulary theme.' }) @Column('text', { array: true }) themes: string[];
  @Field(() => [String]) @Column('text', { array: true }) addressees: string[];
  @Field(() => StatePosition) @Column('text', { name: 'state_position' }) statePosition: StatePosition;
  @Field(() => Verification) @Column('text') verification: Verification;
  @AtMost(20)
  @Field(() => [Source])
  @Column('jsonb')
  sources: Source[];

  @Field(() => Implementation, { description: 'Of our latest confirmed assessment; NOT_ASSESSED where there is none.' })
  @Column('text')
  status: Implementation;
  @Field(() => Trend, { nullable: true, description: 'Of our latest confirmed assessment.' })
  @Column('text', { nullable: true })
  trend: Trend | null;
  /** Place of the status in its list. */
  @Column('int') progress: number;
  /** The day, month or year of it, to order by. */
  @Column('text', { name: 'dated_on' }) datedOn: string;
  @AtMost(30)
  @Field(() => [Recommendation], { description: 'The same ask by other bodies.' })
  @SqlRelation({
    entity: () => Recommendation,
    where: (r, row) =>
      sql`${r}.id IN (SELECT x.aligned_id FROM recommendation_alignment x WHERE x.recommendation_id = ${row}.id UNION SELECT x.recommendation_id FROM recommendation_alignment x WHERE x.aligned_id = ${row}.id)`,
  })
  aligned: Relation<Recommendation[]>;
  @AtMost(50)
  @Field(() => [Provision], { description: 'Law that it asks to change or apply.' })
  @SqlRelation({
    entity: () => Provision,
    where: (p, row) => sql`${p}.id IN (SELECT x.provision_id FROM recommendation_target x WHERE x.recommendation_id = ${row}.id)`,
  })
  targets: Relation<Provision[]>;
}
