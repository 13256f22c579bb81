import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ident, SqlRelation, sql } from '#libs/platform';
import { Person } from './person.entity.js';

/** A field with the person whose id stands in this column; for staff. */
export const PersonIn = (column: string, description?: string) =>
  applyDecorators(
    Field(() => Person, { nullable: true, description }),
    SqlRelation({ entity: () => Person, where: (person, row) => sql`${person}.id = ${row}.${ident(column)}`, staffOnly: true }),
  );
