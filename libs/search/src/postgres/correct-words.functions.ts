import { KINDS_APART, type ViewerOfSearch } from './audiences.js';
import { declared, SETTINGS, visible } from './visible.functions.js';

/** Words looked at for one that was mistyped: the nearest, each once. */
const NEAREST = 20;

/** Longer words are no words; PostgreSQL compares none of more than 255 letters. */
const LONGEST = 60;

/**
 * For each word of the query (its keys as one tsquery): null where some document the asker may see has it, else the nearest
 * word that some such document has, else null. Words are kept by audience and level: those of a hidden case are not looked at.
 */
export function correctWords(viewer: ViewerOfSearch): string {
  const known = (keys: string) =>
    `(${KINDS_APART.map((kind) => `EXISTS (${visible(viewer, '1', ` AND d.words @@ ${keys} AND ${kind}`)})`).join(' OR ')})`;
  const words = viewer.levels
    .map(
      (level) =>
        `SELECT w.word, w.key FROM search_word w WHERE w.audience = mine AND w.level = ${level}${level > 0 ? ` AND cleared >= ${level}` : ''} AND w.word % typed[place]`,
    )
    .join(' UNION ');
  return `
    CREATE FUNCTION search_corrections_${viewer.name}(typed text[], known_by tsquery[])
    RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} SET pg_trgm.similarity_threshold = 0.2 AS $$
    DECLARE${declared(viewer)}
      corrections text[] := '{}';
      place int;
      before int;
      errors int;
      candidate record;
      found text;
    BEGIN
      FOR place IN 1 .. cardinality(typed) LOOP
        before := array_position(typed, typed[place]);
        IF before < place THEN
          corrections := corrections || corrections[before];
          CONTINUE;
        END IF;
        found := NULL;
        errors := CASE WHEN length(typed[place]) NOT BETWEEN 4 AND ${LONGEST} THEN 0 WHEN length(typed[place]) < 5 THEN 1 ELSE 2 END;
        IF errors > 0 AND NOT ${known('known_by[place]')} THEN
          FOR candidate IN
            SELECT w.word, w.key FROM (${words}) w
             WHERE levenshtein_less_equal(w.word, typed[place], errors) <= errors
             ORDER BY levenshtein_less_equal(w.word, typed[place], errors), similarity(w.word, typed[place]) DESC, w.word
             LIMIT ${NEAREST}
          LOOP
            IF ${known('candidate.key::tsquery')} THEN
              found := candidate.word;
              EXIT;
            END IF;
          END LOOP;
        END IF;
        corrections := corrections || found;
      END LOOP;
      RETURN corrections;
    END $$`;
}
