import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Instruments, provisions (a tree) and their versions in time. Law is public knowledge: no row here leads to a case.
 * Periods are half-open, [valid_from, valid_to): on valid_to a text is no longer in force (docs/api.md).
 */
export class Law1700000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE instrument (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL UNIQUE CHECK (code ~ '^[a-z]+/[a-z0-9-]+$'),
        kind text NOT NULL,
        title localized_text NOT NULL,
        number text,
        adopted_on partial_date,
        valid_from date,
        valid_from_precision text NOT NULL DEFAULT 'DAY' CHECK (valid_from_precision IN ('DAY', 'MONTH', 'YEAR')),
        valid_to date,
        valid_to_precision text NOT NULL DEFAULT 'DAY' CHECK (valid_to_precision IN ('DAY', 'MONTH', 'YEAR')),
        body text,
        symbol text,
        binding boolean,
        state_status text,
        state_status_on partial_date,
        url text,
        note text,
        verification text NOT NULL CHECK (verification IN ('VERIFIED_IN_SOURCE', 'FROM_MEMORY_HIGH', 'FROM_MEMORY_UNCERTAIN')),
        sources source_list NOT NULL DEFAULT '[]',
        position smallint NOT NULL DEFAULT 0,
        CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to)
      );
      CREATE TABLE provision (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        instrument_id uuid NOT NULL REFERENCES instrument,
        parent_id uuid REFERENCES provision,
        successor_id uuid REFERENCES provision,
        path text NOT NULL UNIQUE CHECK (path ~ '^[a-z]+/[a-z0-9-]+(/[a-z]+/[a-z0-9.-]+)*$'),
        label text NOT NULL,
        heading localized_text NOT NULL,
        protects text,
        gap text,
        note text,
        themes text[] NOT NULL DEFAULT '{}',
        position int NOT NULL DEFAULT 0,
        CHECK (successor_id <> id),
        CHECK (parent_id <> id)
      );
      CREATE INDEX ON provision (instrument_id, position);
      CREATE INDEX ON provision (parent_id);
      CREATE INDEX ON provision (successor_id);
      CREATE TRIGGER themes BEFORE INSERT OR UPDATE ON provision FOR EACH ROW EXECUTE FUNCTION check_term('theme', 'themes');

      CREATE TABLE provision_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        provision_id uuid NOT NULL REFERENCES provision,
        valid_from date NOT NULL,
        valid_from_precision text NOT NULL DEFAULT 'DAY' CHECK (valid_from_precision IN ('DAY', 'MONTH', 'YEAR')),
        valid_to date,
        valid_to_precision text NOT NULL DEFAULT 'DAY' CHECK (valid_to_precision IN ('DAY', 'MONTH', 'YEAR')),
        summary text,
        verification text NOT NULL CHECK (verification IN ('VERIFIED_IN_SOURCE', 'FROM_MEMORY_HIGH', 'FROM_MEMORY_UNCERTAIN')),
        version_checked text,
        sources source_list NOT NULL DEFAULT '[]',
        CHECK (valid_to IS NULL OR valid_from < valid_to),
        -- two wordings of one provision are never in force on the same day
        EXCLUDE USING gist (provision_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX ON provision_version (provision_id, valid_from);
      GRANT SELECT ON instrument, provision, provision_version TO dalel_staff, dalel_public, dalel_indexer;

      CREATE FUNCTION partial_date_of(day date, precision_kept text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE precision_kept WHEN 'YEAR' THEN to_char(day, 'YYYY') WHEN 'MONTH' THEN to_char(day, 'YYYY-MM') ELSE to_char(day, 'YYYY-MM-DD') END
      $$;
      CREATE FUNCTION last_day_of(day date, precision_kept text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE precision_kept WHEN 'YEAR' THEN (date_trunc('year', day::timestamp) + interval '1 year - 1 day')::date
                                   WHEN 'MONTH' THEN (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date ELSE day END
      $$;
      -- A beginning or end that is known to its month or year leaves the days from its date to the last of that time uncertain.
      CREATE FUNCTION period_status(valid_from date, from_precision text, valid_to date, to_precision text, day date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN valid_from <= day AND day < last_day_of(valid_from, from_precision) OR valid_to <= day AND day < last_day_of(valid_to, to_precision) THEN 'UNCERTAIN'
                    WHEN valid_from > day THEN 'NOT_YET' WHEN valid_to <= day THEN 'REPEALED' ELSE 'IN_FORCE' END
      $$;
      -- In force, not yet, repealed or uncertain on a day; a provision with no version follows its instrument's own period. Where one
      -- wording gives way to the next it is in force on every day, whichever of the two that is.
      CREATE FUNCTION provision_status(provision uuid, day date) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN EXISTS (
            SELECT 1 FROM provision_version v WHERE v.provision_id = provision AND (
              v.valid_from <= day AND day < last_day_of(v.valid_from, v.valid_from_precision)
                AND NOT EXISTS (SELECT 1 FROM provision_version u WHERE u.provision_id = provision AND u.valid_to = v.valid_from)
              OR v.valid_to <= day AND day < last_day_of(v.valid_to, v.valid_to_precision)
                AND NOT EXISTS (SELECT 1 FROM provision_version u WHERE u.provision_id = provision AND u.valid_from = v.valid_to))) THEN 'UNCERTAIN'
          WHEN EXISTS (SELECT 1 FROM provision_version v WHERE v.provision_id = provision AND v.valid_from <= day AND (v.valid_to IS NULL OR day < v.valid_to)) THEN 'IN_FORCE'
          WHEN EXISTS (SELECT 1 FROM provision_version v WHERE v.provision_id = provision AND v.valid_from > day)
            AND NOT EXISTS (SELECT 1 FROM provision_version v WHERE v.provision_id = provision AND v.valid_from <= day) THEN 'NOT_YET'
          WHEN EXISTS (SELECT 1 FROM provision_version v WHERE v.provision_id = provision) THEN 'REPEALED'
          ELSE (SELECT period_status(i.valid_from, i.valid_from_precision, i.valid_to, i.valid_to_precision, day)
                  FROM provision p JOIN instrument i ON i.id = p.instrument_id WHERE p.id = provision) END
      $$;
      GRANT EXECUTE ON FUNCTION partial_date_of(date, text), last_day_of(date, text), period_status(date, text, date, text, date), provision_status(uuid, date) TO dalel_staff, dalel_public, dalel_indexer;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION provision_status(uuid, date);
      DROP FUNCTION period_status(date, text, date, text, date);
      DROP FUNCTION last_day_of(date, text), partial_date_of(date, text);
      DROP TABLE provision_version, provision, instrument;
    `);
  }
}
