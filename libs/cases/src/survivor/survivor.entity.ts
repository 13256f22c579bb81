import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A person harmed, by pseudonym and coarse traits. Who they are is held in the vault, apart.' })
@Entity('survivor', { orderBy: { ordinal: 'ASC' } })
export class Survivor {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('smallint') ordinal: number;
  @Field() @Column('text') pseudonym: string;
  @Field(() => String, { nullable: true, description: 'Code of the vocabulary age-band.' })
  @Column('text', { name: 'age_band', nullable: true })
  ageBand: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the vocabulary sogi.' }) @Column('text', { nullable: true }) sogi:
    | string
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only where it matters to what happened.' })
  @Column('boolean', { name: 'living_with_hiv', nullable: true })
  livingWithHiv: boolean | null;
}
