import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import { Verification } from '#libs/law';
import {
  AtMost,
  DateTime,
  type FieldSqlContext,
  ident,
  type LocalizedText,
  PartialDate,
  Source,
  type Sql,
  SqlField,
  sql,
  URLScalar,
} from '#libs/platform';
import { DecisionFlag, DecisionImplementation, DecisionLevel, DecisionPart, DecisionState, DecisionWeight } from './decision.enums.js';

const forStaff =
  (column: string) =>
  (row: Sql, { audience }: FieldSqlContext) =>
    audience === 'staff' ? sql`${row}.${ident(column)}` : sql`NULL`;

@ObjectType({ description: 'A judgment, a ruling, a normative resolution or the Views of a treaty body: what lawyers cite.' })
@Entity('decision', { orderBy: { sortedOn: 'DESC', code: 'DESC' } })
export class Decision {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field({ description: 'Its lasting address, e.g. `toonen-v-australia-1994`.' }) @Column('text') code: string;
  @Field(() => Int, { description: 'To be given back with a change.' }) @Column('int') version: number;
  @Field({ description: 'Code of the vocabulary decision-body.' }) @Column('text') body: string;
  @Field(() => DecisionLevel) @Column('text') level: DecisionLevel;
  @Field(() => DecisionWeight) @Column('text') weight: DecisionWeight;
  @Field({ name: 'state', description: 'The State whose court decided, or that answered before the body: ISO 3166-1.' })
  @SqlField((row) => sql`${row}.state_code`)
  @Column('text', { name: 'state_code' })
  stateCode: string;
  @Field({ description: 'As lawyers write it.' }) @Column('text') citation: string;
  @Field(() => [String], { description: 'Of the application, communication or resolution.' })
  @Column('text', { array: true })
  numbers: string[];
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) ecli: string | null;
  @Field({ description: 'The ECLI was made up by the court’s own rule from date and number: look before you print it.' })
  @Column('boolean', { name: 'ecli_derived' })
  ecliDerived: boolean;
  @Field(() => String, { nullable: true, description: 'Of a UN document.' }) @Column('text', { nullable: true }) symbol: string | null;
  @Column('text', { array: true }) keys: string[];
  @Column('date', { name: 'decided_on', nullable: true }) decided: string | null;
  @Column('text', { name: 'decided_on_precision' }) precision: string;
  @Field(() => PartialDate, { nullable: true, description: 'Null where the date is not known.' })
  @SqlField((row) => sql`partial_date_of(${row}.decided_on, ${row}.decided_on_precision)`)
  decidedOn: string | null;
  @Column('date', { name: 'sorted_on' }) sortedOn: string;
  @Field({ description: 'Code of the vocabulary decision-outcome.' }) @Column('text') outcome: string;
  @Field(() => [String], { description: 'Codes of the vocabulary violation-type.' })
  @Column('text', { name: 'violation_types', array: true })
  violationTypes: string[];
  @Field(() => DecisionImplementation, { nullable: true, description: 'What the State did about it since.' })
  @Column('text', { nullable: true })
  implementation: DecisionImplementation | null;
  @Field(() => URLScalar, { nullable: true, description: 'Its official address.' }) @Column('text', { nullable: true }) url: string | null;
  @AtMost(20)
  @Field(() => [Source], { description: 'Where it was read.' })
  @Column('jsonb')
  sources: Source[];
  @Field(() => Verification, { description: 'Was its outcome read in a source? What was not is not to be cited.' })
  @Column('text')
  verification: Verification;
  @Field(() => [DecisionPart], { description: 'What of it nobody read in a source: to be marked wherever it is shown.' })
  @Column('text', { name: 'unverified', array: true })
  unverified: DecisionPart[];
  @Field(() => DecisionFlag)
  @SqlField((row) => sql`decision_flag(${row}.id)`)
  flag: DecisionFlag;

  @Field(() => DecisionState, { name: 'review', description: 'CONFIRMED for everybody who does not work on decisions.' })
  @SqlField((row) => sql`${row}.state`)
  @Column('text')
  state: DecisionState;
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId: string | null;
  @Column('int', { name: 'replaces_version', nullable: true }) replacesVersion: number | null;
  @Column('uuid', { name: 'proposed_by', nullable: true }) proposedById: string | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposed: Date;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedById: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewed: Date | null;
  @Column('text', { name: 'review_note', nullable: true }) noteOfReview: string | null;
  @PersonIn('proposed_by', 'Null where it was imported.') proposedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true }) @SqlField(forStaff('proposed_at')) proposedAt: Date | null;
  @PersonIn('reviewed_by') reviewedBy: Relation<Person> | null;
  @Field(() => DateTime, { nullable: true }) @SqlField(forStaff('reviewed_at')) reviewedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  @SqlField((row, { audience }) => (audience === 'staff' ? sql`CASE ${row}.state WHEN 'RETURNED' THEN ${row}.review_note END` : sql`NULL`))
  reviewNote: string | null;

  @Column('jsonb', { name: 'title' }) titleText: LocalizedText;
  @Column('jsonb', { name: 'court', nullable: true }) courtText: LocalizedText | null;
  @Column('jsonb', { name: 'facts', nullable: true }) factsText: LocalizedText | null;
  @Column('jsonb', { name: 'holding', nullable: true }) holdingText: LocalizedText | null;
  @Column('jsonb', { name: 'implementation_note', nullable: true }) implementationText: LocalizedText | null;
  @Column('jsonb', { name: 'verification_note', nullable: true }) verificationText: LocalizedText | null;
  @Column('jsonb', { name: 'note', nullable: true }) noteText: LocalizedText | null;
}
