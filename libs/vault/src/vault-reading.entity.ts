import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '#libs/access';
import { DateTime } from '#libs/platform';

@ObjectType({ description: 'That somebody read a vault: who, when, why. Never what they read.' })
@Entity('vault_reading')
export class VaultReadingRecord {
  @Field(() => ID, { description: 'The id that `readVault` gave.' }) @PrimaryColumn('uuid') id: string;
  @Field(() => DateTime, { description: 'When it was read.' }) @Column('timestamptz', { name: 'read_at' }) readAt: Date;
  @Field({ description: 'Why, in the words of who read it.' }) @Column('text') reason: string;
  @Field(() => ID, { description: 'The grant by which it was read.' }) @Column('uuid', { name: 'grant_id' }) grant: string;
  @Field(() => Person, { description: 'Who read it.' })
  @ManyToOne(() => Person, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
}
