import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '#libs/access';
import { DateTime } from '#libs/platform';

@ObjectType()
export class AuditDetailValue {
  @Field({ description: 'What it says: `code`, `reading`, `fields` …' }) name: string;
  @Field({ description: 'A code, an id or a number.' }) value: string;
}

@ObjectType({ description: 'Who did or read what, or was refused it: ids and codes, never a text of a case.' })
@Entity('audit_entry')
export class AuditEntry {
  @Field(() => ID, { description: 'Ids of later entries come later.' }) @PrimaryColumn('uuid') id: string;
  @Field(() => DateTime, { description: 'When it was recorded.' }) @Column('timestamptz') at: Date;
  @Field({ description: 'What was done, as `subject.deed`: `case.read`, `session.opened`, `access.refused` …' })
  @Column('text')
  action: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Field(() => Person, { nullable: true, description: 'Null where nobody was signed in.' })
  @ManyToOne(() => Person, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;
  @Field(() => String, { nullable: true, description: 'Kind of what it is about: `case`, `person`, `session` …' })
  @Column('text', { name: 'subject_type', nullable: true })
  subjectType: string | null;
  @Field(() => ID, { nullable: true, description: 'Its id.' }) @Column('uuid', { name: 'subject_id', nullable: true }) subjectId:
    | string
    | null;
}
