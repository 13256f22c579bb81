import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Confidentiality, levelNameSql, Person } from '#libs/access';
import { DateTime, ident, SqlField, SqlRelation, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';

const personIn = (column: string) =>
  SqlRelation({ entity: () => Person, where: (person, row) => sql`${person}.id = ${row}.${ident(column)}`, staffOnly: true });

@ObjectType({
  description:
    'A proposal to make a case less confidential or, where both levels are the same, to share it with partners who are cleared for it. It counts once a second person confirms it.',
})
@Entity('case_opening', { orderBy: { proposedAt: 'ASC', id: 'ASC' } })
export class CaseOpening {
  @Field(() => ID, { description: 'To confirm or to revoke it by.' }) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => Case, { nullable: true, description: 'Null where you may not see the case; to confirm does not take that.' })
  @ManyToOne(() => Case)
  @JoinColumn({ name: 'case_id' })
  case: Relation<Case> | null;
  @Field(() => Confidentiality)
  @SqlField((row) => levelNameSql(sql`${row}.from_level`))
  from: Confidentiality;
  @Field(() => Confidentiality)
  @SqlField((row) => levelNameSql(sql`${row}.to_level`))
  to: Confidentiality;
  @Field({ description: 'Why.' }) @Column('text') reason: string;
  @Field(() => Person, { nullable: true }) @personIn('proposed_by') proposedBy: Relation<Person> | null;
  @Field(() => DateTime) @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Field(() => Person, { nullable: true, description: 'The second person.' })
  @personIn('confirmed_by')
  confirmedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it counts; null while it waits for a second person.' })
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back or refused.' })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
