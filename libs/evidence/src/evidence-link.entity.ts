import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RecordedReading } from '#libs/access';
import { Case, daysAroundAreTold, EvidenceReason } from '#libs/cases';
import { DateTime, SqlField, sql } from '#libs/platform';
import { Recommendation } from '#libs/recommendations';

@ObjectType({ description: 'A case as evidence for a recommendation, with the reason.' })
@RecordedReading('case', 'case_id')
@Entity('evidence_link')
export class EvidenceLink {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'recommendation_id' }) recommendationId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => EvidenceReason) @Column('text') reason: EvidenceReason;
  @Field(() => Int, { description: '1 (weak) to 5 (strong)' }) @Column('smallint') strength: number;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was linked; for signed-in people, where the month of the case may be told: close to when a case was entered, it tells of when it happened.',
  })
  @SqlField((row, { audience }) =>
    audience === 'staff' ? sql`CASE WHEN ${daysAroundAreTold(sql`${row}.case_id`)} THEN ${row}.linked_at END` : sql`NULL`,
  )
  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'For those who read originals.' })
  @SqlField((row, { audience }) =>
    audience === 'staff' ? sql`(SELECT n.note FROM evidence_note n WHERE n.evidence_link_id = ${row}.id)` : sql`NULL`,
  )
  note: string | null;
  @Field(() => Case, { nullable: true }) @ManyToOne(() => Case) @JoinColumn({ name: 'case_id' }) case: Relation<Case> | null;
  @Field(() => Recommendation)
  @ManyToOne(() => Recommendation)
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
}
