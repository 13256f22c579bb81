import { registerEnumType } from '@nestjs/graphql';
import { join, literal, type Sql, sql } from '#libs/platform';

/** How far a case may travel, from least to most guarded (docs/privacy.md). Stored as 0 to 3. */
export enum Confidentiality {
  PUBLIC = 'PUBLIC',
  PARTNER = 'PARTNER',
  RESTRICTED = 'RESTRICTED',
  SEALED = 'SEALED',
}
registerEnumType(Confidentiality, {
  name: 'Confidentiality',
  description: 'How far a case may travel: published and anonymised, partners, the house, named people only.',
});

const LEVELS = Object.values(Confidentiality);
export const levelName = (level: number): Confidentiality => LEVELS[level];
export const levelNumber = (name: Confidentiality): number => LEVELS.indexOf(name);
/** SQL for the name of a stored level. */
export const levelNameSql = (level: Sql): Sql => sql`(ARRAY[${join(LEVELS.map(literal))}])[${level} + 1]`;
