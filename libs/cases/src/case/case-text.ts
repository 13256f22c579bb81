import { type FieldSqlContext, ident, languageOf, localized, type Sql, sql } from '#libs/platform';
import { Edition } from './case.enums.js';

type Part = 'title' | 'narrative';

/** SQL of a part of the approved public wording, as stored (all languages). */
const published = (row: Sql, part: Part) =>
  sql`(SELECT x.${ident(part)} FROM publication x WHERE x.case_id = ${row}.id AND x.state = 'APPROVED')`;
const original = (row: Sql, part: Part) => sql`(SELECT x.${ident(part)} FROM case_text x WHERE x.case_id = ${row}.id)`;

/**
 * SQL of a part of the story. The public has the publication alone: its statements do not name the table of originals, on
 * which its role has no right. Staff get the original where they may read it, else the publication, or the edition they ask for.
 */
function story(row: Sql, part: Part, context: FieldSqlContext): Sql {
  if (context.audience === 'public') return published(row, part);
  const edition = context.fixed('edition');
  if (edition === Edition.PUBLICATION) return published(row, part);
  if (edition === Edition.ORIGINAL) return original(row, part);
  return sql`coalesce(${original(row, part)}, ${published(row, part)})`;
}

export const storyText = (part: Part) => (row: Sql, context: FieldSqlContext) =>
  fetchedOnce(story(row, part, context), localized(sql`s`, context.languages()));
export const storyLanguage = (part: Part) => (row: Sql, context: FieldSqlContext) =>
  fetchedOnce(story(row, part, context), languageOf(sql`s`, context.languages()));

/** Languages in which the story that this viewer gets is told. */
export const storyLanguages = (row: Sql, context: FieldSqlContext) =>
  context.audience === 'public'
    ? languagesIn(published(row, 'narrative'))
    : languagesIn(sql`coalesce(${original(row, 'narrative')}, ${published(row, 'narrative')})`);

const languagesIn = (text: Sql) => sql`(SELECT coalesce(json_agg(upper(k) ORDER BY k), '[]'::json) FROM jsonb_object_keys(${text}) k)`;

/** The story is fetched once, then a language is chosen from it. */
const fetchedOnce = (text: Sql, chosen: Sql) => sql`(SELECT ${chosen} FROM (SELECT ${text} AS s) told)`;
