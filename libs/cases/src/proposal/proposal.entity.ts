import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { Column, PrimaryColumn, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import { DateTime } from '#libs/platform';

/** Columns of every table of such proposals. */
@InterfaceType({ description: 'What one person proposes for a case, with a reason. It counts once a second person confirms it.' })
export abstract class Proposal {
  @Field(() => ID, { description: 'To confirm or to revoke it by.' }) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field({ description: 'Why.' }) @Column('text') reason: string;
  @PersonIn('proposed_by', 'Null where the operator proposed it.') proposedBy: Relation<Person> | null;
  @Field(() => DateTime) @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @PersonIn('confirmed_by', 'The second person.') confirmedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it counts; null while it waits for a second person.' })
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
  @PersonIn('revoked_by', 'Who took it back or refused it.') revokedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back or refused.' })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
