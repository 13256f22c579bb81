import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A term of a controlled vocabulary.' })
@Entity('vocabulary_term', { orderBy: { position: 'ASC', code: 'ASC' } })
export class Term {
  @PrimaryColumn('text') vocabulary: string;
  @Field() @PrimaryColumn('text') code: string;
  @Field(() => String, { nullable: true, description: 'Code of the wider term, where the vocabulary is a tree.' }) @Column('text') broader:
    | string
    | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the other vocabulary with which alone it goes: types of a perpetrator-subtype, purposes of an identity-mode.',
  })
  @Column('text', { name: 'applies_to', array: true, nullable: true })
  appliesTo: string[] | null;
  @Column('int') position: number;
}
