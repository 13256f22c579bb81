import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AtMost, PartialDate, Source, type Sql, SqlField, sql } from '#libs/platform';
import { Verification } from './law.enums.js';

@ObjectType({ description: 'The wording, or a summary of it in our words, of a provision between two dates.' })
@Entity('provision_version', { orderBy: { from: 'ASC' } })
export class ProvisionVersion {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('date', { name: 'valid_from' }) from: string;
  @Field(() => PartialDate)
  @SqlField((row) => sql`partial_date_of(${row}.valid_from, ${row}.valid_from_precision)`)
  validFrom: string;
  @Field(() => PartialDate, { nullable: true, description: 'The first day on which it is no longer in force.' })
  @SqlField((row) => sql`partial_date_of(${row}.valid_to, ${row}.valid_to_precision)`)
  validTo: string | null;
  @Field(() => Verification) @Column('text') verification: Verification;
  @AtMost(20)
  @Field(() => [Source])
  @Column('jsonb')
  sources: Source[];
}

/** SQL condition: the version in force on a day. */
export const inForceOn = (version: Sql, day: Sql) =>
  sql`${version}.valid_from <= ${day} AND (${version}.valid_to IS NULL OR ${day} < ${version}.valid_to)`;
