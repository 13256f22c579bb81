import { SUBJECT_CHANGED } from '../jobs/job-kind.js';
import { LANGUAGE_CODES } from '../viewer/viewer.js';
import { type DatabaseRole, functionsOf, type Schema, type SqlFunction } from './declarations.js';
import { TURNS } from './turns.table.js';

const EVERYONE: readonly DatabaseRole[] = ['staff', 'public', 'sign_in', 'indexer', 'keeper'];

/**
 * The table that every transaction of a viewer locks in ACCESS SHARE mode by its first words, and `migrate` alone before it makes rights anew.
 * An advisory lock would do the same, but any role may take one for ever; this one's roles have SELECT, and so the weakest mode.
 */
export const RIGHTS_LOCK = 'public.rights_lock';

/** Types and constraints need these, so they are replaced where they stand. */
const structural = (runBy: readonly DatabaseRole[], definition: string): SqlFunction => ({
  owner: 'owner',
  runBy,
  definition,
  structural: true,
});

const IS_LOCALIZED = `
  CREATE FUNCTION is_localized(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_typeof(value) = 'object' AND value <> '{}'::jsonb
       AND value - ARRAY[${LANGUAGE_CODES.map((code) => `'${code}'`).join(', ')}] = '{}'::jsonb
       AND ${LANGUAGE_CODES.map((code) => `coalesce(length(value->>'${code}'), 1) > 0`).join(' AND ')}
  $$`;

/** The day it is in Almaty: every rule of law, consent and expiry is by it, wherever the server stands. */
const ALMATY_TODAY = `
  CREATE FUNCTION almaty_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT (now() AT TIME ZONE 'Asia/Almaty')::date $$`;

/** Stops a statement whose answer grows past what an answer may hold. */
const ANSWER_TOO_LARGE = `
  CREATE FUNCTION answer_too_large() RETURNS json LANGUAGE plpgsql VOLATILE PARALLEL SAFE SET search_path = pg_catalog AS $$
  BEGIN
    RAISE EXCEPTION 'the answer is too large' USING ERRCODE = 'DA003';
  END $$`;

/** Stops a statement that would answer null where its asker was promised a value. */
const ANSWER_MISSES_VALUE = `
  CREATE FUNCTION answer_misses_value() RETURNS json LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  BEGIN
    RAISE EXCEPTION 'a value is not there' USING ERRCODE = 'DA009';
  END $$`;

/** Words as plain filters compare them: without case, accents, stress marks and what is not seen; ё is е, й stays й. */
const PLAIN_WORDS = `
  CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT normalize(regexp_replace(normalize(lower(words), NFD), '[\\u0300-\\u0304\\u0308\\u030a-\\u030c\\u0327\\u0328\\u00ad\\u200b-\\u200d\\u2060\\ufeff]', '', 'g'), NFC) $$`;

export const BASE: Schema = {
  jobs: [SUBJECT_CHANGED],
  tables: [
    TURNS,
    { name: 'rights_lock', rows: 'open', rights: { staff: 'SELECT', public: 'SELECT' } },
    // what this database is: one row, written by the demonstration's seed in the transaction that fills it
    { name: 'deployment', rows: 'open', rights: { staff: 'SELECT', public: 'SELECT', sign_in: 'SELECT', indexer: 'SELECT' } },
  ],
  functions: [
    structural(EVERYONE, IS_LOCALIZED),
    structural([...EVERYONE, 'searcher'], ALMATY_TODAY),
    ...functionsOf('owner', ['staff', 'public', 'vault'], ANSWER_TOO_LARGE),
    ...functionsOf('owner', ['staff', 'public'], ANSWER_MISSES_VALUE),
    ...functionsOf('owner', ['staff', 'public'], PLAIN_WORDS),
  ],
  otherRights: [
    // of PostgreSQL itself from version 18 on
    `DO $$
     BEGIN
       IF to_regproc('public.uuidv7') IS NOT NULL THEN GRANT EXECUTE ON FUNCTION uuidv7() TO dalel_staff, dalel_sign_in, dalel_indexer, dalel_vault, dalel_keeper; END IF;
     END $$`,
  ],
};
