import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RecordedReading } from '#libs/access';
import { Case } from '#libs/cases';
import { Decision } from './decision.entity.js';
import { CaseDecisionRelation } from './decision.enums.js';

@ObjectType('CaseDecision', { description: 'A decision that speaks to a case. Whoever may not see the case does not see this.' })
@RecordedReading('case', 'case_id')
@Entity('decision_link')
export class DecisionLink {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Field(() => CaseDecisionRelation) @Column('text') relation: CaseDecisionRelation;
  @Field(() => Decision, { nullable: true })
  @ManyToOne(() => Decision)
  @JoinColumn({ name: 'decision_id' })
  decision: Relation<Decision> | null;
  @Field(() => Case, { nullable: true }) @ManyToOne(() => Case) @JoinColumn({ name: 'case_id' }) case: Relation<Case> | null;
}
