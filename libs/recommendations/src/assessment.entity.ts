import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import { AtMost, DateTime, Day, type FieldSqlContext, ident, type LocalizedText, Source, type Sql, SqlField, sql } from '#libs/platform';
import { Recommendation } from './recommendation.entity.js';
import { AssessmentState, Assessor, Implementation, Trend } from './recommendation.enums.js';

@ObjectType({ description: "A body's own grade, with the scheme it belongs to: never mapped onto ours." })
export class Grade {
  @Field() scheme: string;
  @Field() value: string;
}

const forStaff =
  (column: string) =>
  (row: Sql, { audience }: FieldSqlContext) =>
    audience === 'staff' ? sql`${row}.${ident(column)}` : sql`NULL`;

@ObjectType({
  description: 'One dated, sourced judgement of progress by one assessor. Append-only; it counts once a second person has confirmed it.',
})
@Entity('assessment', { orderBy: { assessedOn: 'DESC', id: 'DESC' } })
export class Assessment {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => Int, { description: 'To be given back with a review.' }) @Column('int') version: number;
  @Column('uuid', { name: 'recommendation_id' }) recommendationId: string;
  @Field(() => Assessor) @Column('text') assessor: Assessor;
  @Field(() => Implementation, { nullable: true }) @Column('text', { nullable: true }) implementation: Implementation | null;
  @Field(() => Trend, { nullable: true }) @Column('text', { nullable: true }) trend: Trend | null;
  @Column('text', { name: 'grade_scheme', nullable: true }) gradeScheme: string | null;
  @Column('text', { name: 'grade_value', nullable: true }) gradeValue: string | null;
  @Field(() => Grade, { nullable: true })
  @SqlField(
    (row) =>
      sql`CASE WHEN ${row}.grade_value IS NOT NULL THEN json_build_object('scheme', ${row}.grade_scheme, 'value', ${row}.grade_value) END`,
  )
  grade: Grade | null;
  @Field(() => Day) @Column('date', { name: 'assessed_on' }) assessedOn: string;
  @Column('jsonb', { name: 'summary' }) summaryText: LocalizedText;
  @AtMost(20)
  @Field(() => [Source])
  @Column('jsonb')
  sources: Source[];
  @Field(() => AssessmentState) @Column('text') state: AssessmentState;
  @Column('uuid', { name: 'proposed_by', nullable: true }) proposedById: string | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedById: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewed: Date | null;
  @Column('text', { name: 'review_note', nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposed: Date;
  @PersonIn('proposed_by') proposedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true }) @SqlField(forStaff('proposed_at')) proposedAt: Date | null;
  @PersonIn('reviewed_by') reviewedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true }) @SqlField((row) => sql`${row}.reviewed_at`) reviewedAt: Date | null;
  @Field(() => String, { nullable: true }) @SqlField(forStaff('review_note')) reviewNote: string | null;
  @Field(() => Recommendation)
  @ManyToOne(() => Recommendation)
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
}
