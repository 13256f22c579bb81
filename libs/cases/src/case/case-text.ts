import { type FieldSqlContext, languageOf, localized } from '#libs/platform';
import { Edition } from './case.enums.js';

type Part = 'title' | 'narrative';

/** SQL of a part of the approved public wording, as stored (all languages). */
const published = (row: string, part: Part) => `(SELECT x.${part} FROM publication x WHERE x.case_id = ${row}.id AND x.state = 'APPROVED')`;
const original = (row: string, part: Part) => `(SELECT x.${part} FROM case_text x WHERE x.case_id = ${row}.id)`;

/**
 * SQL of a part of the story. The public has the publication alone: its statements do not name the table of originals, on
 * which its role has no right. Staff get the original where they may read it, else the publication, or the edition they ask for.
 */
function story(row: string, part: Part, ask: FieldSqlContext): string {
  if (ask.audience === 'public') return published(row, part);
  const editions: Record<string, string> = {
    [Edition.PUBLICATION]: published(row, part),
    [Edition.ORIGINAL]: original(row, part),
    either: `coalesce(${original(row, part)}, ${published(row, part)})`,
  };
  const fixed = ask.fixed('edition');
  if (fixed) return editions[String(fixed.value ?? 'either')];
  return `CASE ${ask.argument('edition')}::text WHEN 'PUBLICATION' THEN ${editions['PUBLICATION']} WHEN 'ORIGINAL' THEN ${editions['ORIGINAL']} ELSE ${editions['either']} END`;
}

export const storyText = (part: Part) => (row: string, ask: FieldSqlContext) =>
  localizedOnce(story(row, part, ask), ask, localized('s', '{}'));
export const storyLanguage = (part: Part) => (row: string, ask: FieldSqlContext) =>
  localizedOnce(story(row, part, ask), ask, languageOf('s', '{}'));

/** Languages in which the story that this viewer gets is told. */
export const storyLanguages = (row: string, ask: FieldSqlContext) =>
  ask.audience === 'public'
    ? languagesIn(published(row, 'narrative'))
    : languagesIn(`coalesce(${original(row, 'narrative')}, ${published(row, 'narrative')})`);

const languagesIn = (text: string) => `(SELECT coalesce(json_agg(upper(k) ORDER BY k), '[]'::json) FROM jsonb_object_keys(${text}) k)`;

/** The story is fetched once, then a language is chosen from it. */
const localizedOnce = (text: string, ask: FieldSqlContext, choose: string) =>
  `(SELECT ${choose.replaceAll('{}', ask.languages('lang'))} FROM (SELECT ${text} AS s) told)`;
