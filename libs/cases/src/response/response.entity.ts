import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SqlField, sql } from '#libs/platform';

@ObjectType({ description: 'What an authority did or failed to do.' })
@Entity('response', { orderBy: { ordinal: 'ASC' } })
export class Response {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('smallint') ordinal: number;
  @Field({ description: 'Code of the vocabulary response-type.' }) @Column('text') type: string;
  @Field(() => String, { nullable: true, description: 'For those who read originals.' })
  @SqlField((row, { audience }) =>
    audience === 'staff' ? sql`(SELECT x.text FROM response_text x WHERE x.response_id = ${row}.id)` : sql`NULL`,
  )
  text: string | null;
}
