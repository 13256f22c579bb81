import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Decision } from './decision.entity.js';
import { Treatment, TreatmentJudge } from './decision.enums.js';

@ObjectType({ description: 'One decision speaks of another. What is not held here is named by its citation.' })
@Entity('decision_citation', { orderBy: { depth: 'DESC', id: 'DESC' } })
export class DecisionCitation {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'record_id' }) recordId: string;
  @Column('uuid', { name: 'citing_id', nullable: true }) citingId: string | null;
  @Column('uuid', { name: 'cited_id', nullable: true }) citedId: string | null;
  @Field(() => Decision, { nullable: true, description: 'Who speaks.' })
  @ManyToOne(() => Decision)
  @JoinColumn({ name: 'citing_id' })
  citing: Relation<Decision> | null;
  @Field(() => String, { nullable: true, description: 'Who speaks, where it is not held here.' })
  @Column('text', { name: 'citing_text', nullable: true })
  citingText: string | null;
  @Field(() => Decision, { nullable: true, description: 'Of what.' })
  @ManyToOne(() => Decision)
  @JoinColumn({ name: 'cited_id' })
  cited: Relation<Decision> | null;
  @Field(() => String, { nullable: true, description: 'Of what, where it is not held here.' })
  @Column('text', { name: 'cited_text', nullable: true })
  citedText: string | null;
  @Field(() => Treatment) @Column('text') treatment: Treatment;
  @Field(() => TreatmentJudge) @Column('text') judge: TreatmentJudge;
  @Field({ description: 'Was the treatment read in a source?' }) @Column('boolean') verified: boolean;
  @Field(() => Int, { description: 'In how many places it speaks of it.' }) @Column('smallint') depth: number;
  @Field(() => String, { nullable: true, description: 'Where: paragraphs or pages.' }) @Column('text', { nullable: true }) passage:
    | string
    | null;
}
