import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateTime, Day, Purpose, SqlField, sql } from '#libs/platform';
import { IdentityMode } from '../case/case.enums.js';
import { Survivor } from '../survivor/survivor.entity.js';

@ObjectType({ description: 'What one person agreed to for one purpose. Append-only: the latest row counts, and a withdrawal is a row.' })
@Entity('consent', { orderBy: { recordedAt: 'ASC', id: 'ASC' } })
export class Consent {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'survivor_id' }) survivorId: string;
  @Field(() => Purpose) @Column('text') purpose: Purpose;
  @Column('text') kind: 'GRANT' | 'WITHDRAWAL';
  @Field({ description: 'Does this row take back what was given before?' })
  @SqlField((row) => sql`${row}.kind = 'WITHDRAWAL'`)
  withdrawn: boolean;
  @Field(() => IdentityMode) @Column('text', { name: 'identity_mode' }) identityMode: IdentityMode;
  @Field(() => Day) @Column('date', { name: 'given_on' }) givenOn: string;
  @Field({ description: 'How it was given: a signed form, in words at a meeting, a message.' }) @Column('text') way: string;
  @Column('text') language: string;
  @Field(() => Day, { nullable: true, description: 'The last day on which it counts.' })
  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
  @Field(() => DateTime) @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Field(() => Survivor, { nullable: true })
  @ManyToOne(() => Survivor)
  @JoinColumn({ name: 'survivor_id' })
  survivor: Relation<Survivor> | null;
}
