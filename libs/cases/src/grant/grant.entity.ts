import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import { DateTime, SqlField, sql } from '#libs/platform';
import { Proposal } from '../proposal/proposal.entity.js';

/** Of sealed cases and of vaults, which have a table each. */
@ObjectType({
  implements: () => Proposal,
  description:
    'One person is let in to one sealed case, or reads the vault of one case: for a while, once a second person confirmed it. From its sealing on, who documented a case is named to it, and for 90 days who sealed it. It counts while they are cleared for RESTRICTED.',
})
export class Grant extends Proposal {
  @PersonIn('person_id', 'Whom it lets in.') person: Relation<Person> | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when; null for who documented the case that was sealed: until it is revoked.',
  })
  @SqlField((row) => sql`CASE WHEN ${row}.expires_at < 'infinity' THEN ${row}.expires_at END`)
  expiresAt: Date | null;
  @Field({ description: 'Confirmed, not revoked, not over.' })
  @SqlField((row) => sql`(${row}.confirmed_at IS NOT NULL AND ${row}.revoked_at IS NULL AND ${row}.expires_at > now())`)
  active: boolean;
}

@Entity('case_grant', { orderBy: { proposedAt: 'ASC', id: 'ASC' } })
export class CaseGrant extends Grant {}
