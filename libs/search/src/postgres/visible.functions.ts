import { mayFind, unexpired, type ViewerOfSearch } from './audiences.js';

/** SQL: the settings once a call, as variables: then the planner knows their values, and the index of the one audience serves. */
export const declared = ({ purposes, variables: { audience } }: ViewerOfSearch) => `
  world boolean := nullif(current_setting('app.synthetic', true), '')::boolean;
  wanted int := ${purposes};
  cleared int := least(nullif(current_setting('app.clearance', true), '')::int, 2);
  mine text := ${audience};`;

/** Statements of these functions read by indexes that hold one audience and level each, so never a row of another; small tables too. */
export const SETTINGS = 'SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off';

/** A selection of documents that the asker may see, level by level. @param from the documents of a level, or some of them, as `d` */
export const visible = (
  { levels, variables }: ViewerOfSearch,
  columns: string,
  where: string,
  from: (level: number) => string = () => 'search_document d',
) =>
  levels
    .map(
      (level) => `SELECT ${columns} FROM ${from(level)}
         WHERE d.audience = mine AND d.level = ${level}${level > 0 ? ` AND cleared >= ${level}` : ''} AND d.synthetic = world
           AND ${mayFind(variables, 'd.')} AND ${unexpired({ ...variables, cleared: 'cleared' }, 'd.')}${where}`,
    )
    .join('\n        UNION ALL ');

/** SQL: the strings of a list of the request, or nothing where there is none. */
export const listed = (list: string) => `(SELECT array_agg(v) FROM jsonb_array_elements_text(nullif(${list}, 'null')) v)`;
