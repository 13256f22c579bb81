import { levelNameSql, person } from '#libs/access';
import { AS_OWNER, everyRow, sql, type Table, takeTurn } from '#libs/platform';

/** From how many records on, that are not public, somebody reads much within an hour: more than a page shows. */
const MANY = 30;
/** So many rows that are over are removed at once. */
const REMOVED = 1000;

const OF_READER = `person_id = reader AND subject_type = of_type AND read_at > hour AND (reported_at IS NULL OR reported_at <= hour)`;

/**
 * Counts what the asker read, each record once within an hour, whatever process, session, token and page it came by. Much of it, that was
 * not reported within the hour, leaves an entry of the audit. A person's counts wait for each other; nobody else's wait for them.
 */
export const COUNT_READINGS = `
  CREATE FUNCTION count_readings(of_type text, ids uuid[], levels smallint[]) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    reader uuid := ${person};
    hour timestamptz := clock_timestamp() - interval '1 hour';
    many int;
    highest smallint;
  BEGIN
    IF reader IS NULL THEN RETURN; END IF;
    ${takeTurn(`'readings ' || reader`)};
    DELETE FROM recent_reading WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM recent_reading WHERE read_at <= hour ORDER BY read_at LIMIT ${REMOVED} FOR UPDATE SKIP LOCKED));
    INSERT INTO recent_reading AS known (person_id, subject_type, subject_id, level, read_at)
      SELECT reader, of_type, r.id, max(r.level), clock_timestamp() FROM unnest(ids, levels) r(id, level) GROUP BY r.id
      ON CONFLICT (person_id, subject_type, subject_id) DO UPDATE
        SET level = greatest(known.level, EXCLUDED.level), read_at = EXCLUDED.read_at;
    SELECT count(*), max(level) INTO many, highest FROM recent_reading WHERE ${OF_READER};
    IF many < ${MANY} THEN RETURN; END IF;
    UPDATE recent_reading SET reported_at = clock_timestamp() WHERE ${OF_READER};
    INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
      VALUES (reader, of_type || '.many-read', NULL, NULL, jsonb_build_object('number', many, 'level', ${levelNameSql(sql`highest`).text}));
  END $$`;

/** Who read which records within the last hour: ids and levels alone; what is over goes with the next count. */
export const RECENT_READING: Table = {
  name: 'recent_reading',
  rows: 'by policy',
  rights: { keeper: 'SELECT, INSERT, UPDATE, DELETE' },
  policies: { keeper: everyRow('keeper') },
};
