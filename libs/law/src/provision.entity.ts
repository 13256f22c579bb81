import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AtMost, SqlRelation, sql } from '#libs/platform';
import { Instrument } from './instrument.entity.js';
import { ProvisionVersion } from './provision-version.entity.js';

@ObjectType({ description: 'An article, part or sub-paragraph of an instrument: a node of its tree. Law is always read as of a day.' })
@Entity('provision', { orderBy: { position: 'ASC', path: 'ASC' } })
export class Provision {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field({ description: 'Its lasting address, e.g. `kz/criminal-code/art/54/part/1/item/6`.' }) @Column('text') path: string;
  @Field({ description: 'How it is cited within its instrument, e.g. 54(1)(6).' }) @Column('text') label: string;
  @Field(() => [String]) @Column('text', { array: true }) themes: string[];
  /** Place in the order of all law, by instrument and number: article 9 before 10. */
  @Column('int') position: number;
  @Column('uuid', { name: 'instrument_id' }) instrumentId: string;

  @Field(() => Instrument) @ManyToOne(() => Instrument) @JoinColumn({ name: 'instrument_id' }) instrument: Relation<Instrument>;
  @Field(() => Provision, { nullable: true })
  @ManyToOne(() => Provision)
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<Provision> | null;
  @AtMost(100)
  @Field(() => [Provision])
  @SqlRelation({ entity: () => Provision, where: (child, parent) => sql`${child}.parent_id = ${parent}.id` })
  children: Relation<Provision[]>;
  @Field(() => Provision, { nullable: true, description: 'Where the same rule stands since this one ended.' })
  @ManyToOne(() => Provision)
  @JoinColumn({ name: 'successor_id' })
  successor: Relation<Provision> | null;
  @Field(() => Provision, { nullable: true, description: 'Where the same rule stood before.' })
  @SqlRelation({ entity: () => Provision, where: (child, parent) => sql`${child}.successor_id = ${parent}.id` })
  predecessor: Relation<Provision> | null;
  @AtMost(40)
  @Field(() => [ProvisionVersion], { description: 'Its wordings in time, oldest first.' })
  @SqlRelation({ entity: () => ProvisionVersion, where: (version, row) => sql`${version}.provision_id = ${row}.id` })
  versions: Relation<ProvisionVersion[]>;
}
