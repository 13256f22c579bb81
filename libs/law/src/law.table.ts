import { before, functionsOf, type Schema, type Table } from '#libs/platform';
import { StateStatus, Verification } from './law.enums.js';

const PARTIAL_DATE_OF = `
  CREATE FUNCTION partial_date_of(day date, precision_kept text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE precision_kept WHEN 'YEAR' THEN to_char(day, 'YYYY') WHEN 'MONTH' THEN to_char(day, 'YYYY-MM') ELSE to_char(day, 'YYYY-MM-DD') END
  $$`;

const LAST_DAY_OF = `
  CREATE FUNCTION last_day_of(day date, precision_kept text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE precision_kept WHEN 'YEAR' THEN (date_trunc('year', day::timestamp) + interval '1 year - 1 day')::date
                               WHEN 'MONTH' THEN (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date ELSE day END
  $$`;

/** A beginning or end that is known to its month or year leaves the days from its date to the last of that time uncertain. */
const PERIOD_STATUS = `
  CREATE FUNCTION period_status(valid_from date, from_precision text, valid_to date, to_precision text, day date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN valid_from <= day AND day < last_day_of(valid_from, from_precision) OR valid_to <= day AND day < last_day_of(valid_to, to_precision) THEN 'UNCERTAIN'
                WHEN valid_from > day THEN 'NOT_YET' WHEN valid_to <= day THEN 'REPEALED' ELSE 'IN_FORCE' END
  $$`;

/**
 * In force, not yet, repealed or uncertain on a day, or of a treaty that binds others alone; a provision with no version follows its instrument's own period. Where one wording gives
 * way to the next it is in force on every day, whichever of the two that is.
 */
const PROVISION_STATUS = `
  CREATE FUNCTION provision_status(provision uuid, day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN EXISTS (SELECT FROM provision p JOIN instrument i ON i.id = p.instrument_id WHERE p.id = provision AND i.state_status = 'NOT_A_PARTY') THEN 'PERSUASIVE'
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
  $$`;

const READ_BY_ALL = { staff: 'SELECT', public: 'SELECT', indexer: 'SELECT' } as const;
const open = (name: string, triggers: Table['triggers'] = {}): Table => ({ name, rows: 'open', rights: READ_BY_ALL, triggers });

/** Law is public knowledge: no row here leads to a case. */
const PRECISIONS = ['DAY', 'MONTH', 'YEAR'];

export const LAW: Schema = {
  lists: {
    'instrument.valid_from_precision': PRECISIONS,
    'instrument.valid_to_precision': PRECISIONS,
    'instrument.state_status': StateStatus,
    'instrument.verification': Verification,
    'provision_version.valid_from_precision': PRECISIONS,
    'provision_version.valid_to_precision': PRECISIONS,
    'provision_version.verification': Verification,
  },
  tables: [
    open('instrument'),
    open('provision', { themes: before('INSERT OR UPDATE', "check_term('theme', 'themes')") }),
    open('provision_version'),
  ],
  functions: functionsOf('owner', ['staff', 'public', 'indexer'], PARTIAL_DATE_OF, LAST_DAY_OF, PERIOD_STATUS, PROVISION_STATUS),
};
