import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { forOwnWork, type Person, PersonIn } from '#libs/access';
import { AtMost, DateTime, raw, type Sql, SqlField, sql } from '#libs/platform';
import { PublicationState } from '../case/case.enums.js';
import { ChangedFact, listed, MAX_CHANGES } from '../revision/revision.entity.js';
import { PublicWording } from './public-wording.entity.js';

/** Of a rejected one; in a table of those who read originals. */
const reasonsOf = (row: Sql) =>
  sql`(SELECT r.reasons FROM publication_rejection r WHERE r.case_id = ${row}.case_id AND ${row}.state = 'REJECTED' ORDER BY r.rejected_at DESC, r.id DESC LIMIT 1)`;

@ObjectType({
  implements: () => PublicWording,
  description:
    'The public wording of a case: made from the original by one person, approved or rejected by another. The public sees an approved one alone.',
})
@Entity('publication')
export class Publication extends PublicWording {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => PublicationState) @Column('text') state: PublicationState;
  @Field({ description: 'Whether its state is APPROVED.' })
  @SqlField((row) => sql`${row}.state = 'APPROVED'`)
  approved: boolean;
  @AtMost(MAX_CHANGES)
  @Field(() => [ChangedFact], {
    description:
      'All that the public reads of the case beside this wording once it is approved; `from` is empty. For who works in the house.',
  })
  @SqlField((row, { audience }) =>
    audience === 'staff'
      ? sql`CASE WHEN ${raw(forOwnWork)} THEN ${listed(sql`public_facts(${row}.case_id, ${row}.state = 'APPROVED')`)} ELSE '[]'::json END`
      : sql`'[]'::json`,
  )
  facts: ChangedFact[];
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected, for who makes the next one; for staff.' })
  @SqlField((row, { audience }) => (audience === 'staff' ? reasonsOf(row) : sql`NULL`))
  rejectionNote: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was rejected; for staff.' })
  @SqlField((row, { audience }) => (audience === 'staff' ? sql`${row}.rejected_at` : sql`NULL`))
  rejectedAt: Date | null;
  @PersonIn('rejected_by', 'Who rejected it; for staff.') rejectedBy: Relation<Person> | null;
  @Field(() => Int) @Column('int') version: number;
}
