/** PostgreSQL 16 and 17 have no uuidv7(): RFC 9562, 48 bits of milliseconds, then random bits. */
const UUIDV7 = `
  DO $do$
  BEGIN
    IF to_regprocedure('pg_catalog.uuidv7()') IS NULL THEN
      CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
        SELECT encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
            52, 1), 53, 1), 'hex')::uuid
      $$;
    END IF;
  END $do$`;

export const TYPES = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE EXTENSION IF NOT EXISTS citext;
  CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
  ${UUIDV7};

  -- What constraints below need; the desired state replaces these where they stand.
  CREATE FUNCTION is_localized(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_typeof(value) = 'object' AND value <> '{}'::jsonb
       AND value - ARRAY['kk', 'ru', 'en'] = '{}'::jsonb
       AND coalesce(length(value->>'kk'), 1) > 0 AND coalesce(length(value->>'ru'), 1) > 0 AND coalesce(length(value->>'en'), 1) > 0
  $$;
  CREATE FUNCTION almaty_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT (now() AT TIME ZONE 'Asia/Almaty')::date $$;
  CREATE FUNCTION purpose_bit(purpose text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT 1 << (array_position(ARRAY['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION', 'PARTNER_SHARING', 'ADVOCACY_MEETING',
      'UN_CONFIDENTIAL', 'UN_SUBMISSION', 'POLICE_COMPLAINT', 'LITIGATION', 'MEDIA', 'RESEARCH', 'TRAINING', 'ARCHIVE'], purpose) - 1)
  $$;

  -- A text in up to three languages: {"kk": …, "ru": …, "en": …}, at least one, none of them empty.
  CREATE DOMAIN localized_text AS jsonb CHECK (VALUE IS NULL OR is_localized(VALUE));
  -- Sources: [{"title": {"en": …}, "url"?: …, "note"?: {"kk": …, "ru": …, "en": …}}, …].
  CREATE DOMAIN source_list AS jsonb CHECK (VALUE IS NULL OR jsonb_typeof(VALUE) = 'array'
    AND NOT jsonb_path_exists(VALUE, '$[*] ? (!exists(@.title ? (@.type() == "object")))'));
  -- Dates known to the day, the month or the year keep that precision: "2023", "2023-05", "2023-05-14".
  CREATE DOMAIN partial_date AS text CHECK (VALUE ~ '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$');`;
