import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AtMost, PartialDate, Source, SqlField, sql, URLScalar } from '#libs/platform';
import { StateStatus, Verification } from './law.enums.js';

@ObjectType({ description: 'A code, law, treaty or soft-law text.' })
@Entity('instrument', { orderBy: { position: 'ASC', code: 'ASC' } })
export class Instrument {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') code: string;
  @Field() @Column('text') kind: string;
  @Field(() => String, { nullable: true }) @Column('text') number: string | null;
  @Field(() => PartialDate, { nullable: true }) @Column('text', { name: 'adopted_on' }) adoptedOn: string | null;
  @Field(() => PartialDate, { nullable: true })
  @SqlField((row) => sql`partial_date_of(${row}.valid_from, ${row}.valid_from_precision)`)
  validFrom: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'The first day on which it is no longer in force.' })
  @SqlField((row) => sql`partial_date_of(${row}.valid_to, ${row}.valid_to_precision)`)
  validTo: string | null;
  @Field(() => String, { nullable: true }) @Column('text') body: string | null;
  @Field(() => String, { nullable: true }) @Column('text') symbol: string | null;
  @Field(() => Boolean, { nullable: true }) @Column('boolean') binding: boolean | null;
  @Field(() => StateStatus, { nullable: true }) @Column('text', { name: 'state_status' }) stateStatus: StateStatus | null;
  @Field(() => URLScalar, { nullable: true }) @Column('text') url: string | null;
  @Field(() => Verification) @Column('text') verification: Verification;
  @AtMost(20)
  @Field(() => [Source])
  @Column('jsonb')
  sources: Source[];
  @Column('int') position: number;
}
