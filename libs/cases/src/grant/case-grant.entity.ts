import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '#libs/access';
import { DateTime, ident, SqlField, SqlRelation, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';

/** The person whose id stands in this column. */
const personIn = (column: string) =>
  SqlRelation({ entity: () => Person, where: (person, row) => sql`${person}.id = ${row}.${ident(column)}`, staffOnly: true });

@ObjectType({
  description:
    'One person is named to one sealed case: for a while, once a second person confirmed it; or, from its sealing on, who documented it, and for 90 days who sealed it. It counts while they are cleared for RESTRICTED.',
})
@Entity('case_grant', { orderBy: { proposedAt: 'ASC', id: 'ASC' } })
export class CaseGrant {
  @Field(() => ID, { description: 'To confirm or to revoke it by.' }) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => Case, { nullable: true, description: 'Null where you may not see the case; to confirm does not take that.' })
  @ManyToOne(() => Case)
  @JoinColumn({ name: 'case_id' })
  case: Relation<Case> | null;
  @Field(() => Person, { nullable: true, description: 'Who is named.' }) @personIn('person_id') person: Relation<Person> | null;
  @Field({ description: 'Why.' }) @Column('text') reason: string;
  @Field(() => Person, {
    nullable: true,
    description: 'Who proposed it, or sealed the case; null where the operator proposed it, for a case that nobody was left for.',
  })
  @personIn('granted_by')
  proposedBy: Relation<Person> | null;
  @Field(() => DateTime, { description: 'When it was proposed, or the case sealed.' })
  @Column('timestamptz', { name: 'granted_at' })
  proposedAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when; null for who documented the case that was sealed: until it is revoked.',
  })
  @SqlField((row) => sql`CASE WHEN ${row}.expires_at < 'infinity' THEN ${row}.expires_at END`)
  expiresAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'The second person.' })
  @personIn('confirmed_by')
  confirmedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it counts; null while it waits for a second person.' })
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'Who took it back.' }) @personIn('revoked_by') revokedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
  @Field({ description: 'Confirmed, not revoked, not over: it opens the case.' })
  @SqlField((row) => sql`(${row}.confirmed_at IS NOT NULL AND ${row}.revoked_at IS NULL AND ${row}.expires_at > now())`)
  active: boolean;
}
