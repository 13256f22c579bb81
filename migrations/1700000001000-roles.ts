import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepNewFunctionsClosed, openNewFunctions } from './support/role-functions.js';

/**
 * The roles behind the one login, and the settings every policy reads.
 *
 * `dalel_app` is what the application connects as. It owns nothing, inherits nothing and sees nothing by itself: the first
 * statement of every transaction chooses one of the roles below with SET LOCAL ROLE (S2, S3).
 * Roles belong to the whole server, so they are made only where they are missing and `down` leaves them.
 */
export class Roles1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['dalel_staff', 'dalel_public', 'dalel_door', 'dalel_indexer', 'dalel_keeper'] LOOP
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
        END LOOP;
        BEGIN
          CREATE ROLE dalel_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
      END $$;
      GRANT dalel_staff, dalel_public, dalel_door, dalel_indexer TO dalel_app WITH INHERIT FALSE, SET TRUE;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO dalel_app, dalel_staff, dalel_public, dalel_door, dalel_indexer, dalel_keeper;

      -- the extensions' own functions stay open to all; every function of ours is granted by name
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    `);
    for (const role of ['dalel_keeper', 'dalel_door'] as const) await keepNewFunctionsClosed(db, role);
    const [{ present }] = await db.query(`SELECT to_regproc('pg_catalog.uuidv7') IS NOT NULL AS present`);
    if (!present) {
      // PostgreSQL 16 and 17 have no uuidv7(): RFC 9562, 48 bits of milliseconds, then random bits.
      await db.query(`
        CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
          SELECT encode(
            set_bit(set_bit(
              overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
              52, 1), 53, 1), 'hex')::uuid
        $$;
        GRANT EXECUTE ON FUNCTION uuidv7() TO dalel_staff, dalel_door, dalel_indexer`);
    }
    await db.query(`
      -- A text in up to three languages: {"kk": …, "ru": …, "en": …}, at least one, none of them empty.
      CREATE FUNCTION is_localized(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT jsonb_typeof(value) = 'object' AND value <> '{}'::jsonb
           AND value - ARRAY['kk', 'ru', 'en'] = '{}'::jsonb
           AND coalesce(length(value->>'kk'), 1) > 0 AND coalesce(length(value->>'ru'), 1) > 0 AND coalesce(length(value->>'en'), 1) > 0
      $$;
      CREATE DOMAIN localized_text AS jsonb CHECK (VALUE IS NULL OR is_localized(VALUE));
      -- Sources: [{"title": …, "url"?: …, "note"?: …}, …].
      CREATE DOMAIN source_list AS jsonb CHECK (VALUE IS NULL OR jsonb_typeof(VALUE) = 'array');

      -- The day it is in Almaty: every rule of law, consent and expiry is by it, wherever the server stands.
      CREATE FUNCTION almaty_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT (now() AT TIME ZONE 'Asia/Almaty')::date $$;

      -- Dates known to the day, the month or the year keep that precision: "2023", "2023-05", "2023-05-14".
      CREATE DOMAIN partial_date AS text CHECK (VALUE ~ '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$');

      GRANT EXECUTE ON FUNCTION is_localized(jsonb), almaty_today() TO dalel_staff, dalel_public, dalel_door, dalel_indexer, dalel_keeper;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const role of ['dalel_keeper', 'dalel_door'] as const) await openNewFunctions(db, role);
    await db.query(`
      DROP DOMAIN partial_date, source_list, localized_text;
      DROP FUNCTION is_localized(jsonb), almaty_today();
      DROP FUNCTION IF EXISTS public.uuidv7();
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
      DROP EXTENSION IF EXISTS citext, btree_gist, pg_trgm;
    `);
  }
}
