import { AS_OWNER, functionsOf, turnsOf } from '#libs/platform';

/** Roles of those who are the second of two, or administer (docs/privacy.md, "Who someone is"). */
const ROLES_WITH_FACTOR = `ARRAY['ADMIN', 'REVIEWER']`;
const SESSION = `nullif(current_setting('app.session', true), '')::uuid`;

const HAS_FACTOR = `
  CREATE FUNCTION has_factor(of_person uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT EXISTS (SELECT FROM totp_factor f WHERE f.person_id = of_person AND f.confirmed_at IS NOT NULL)
        OR EXISTS (SELECT FROM passkey k WHERE k.person_id = of_person)
  $$`;

/** Roles that act or confirm for others are there only where a second factor was shown: what is left without one. */
const ROLES_WITHOUT_FACTOR = `
  CREATE FUNCTION roles_without_factor(roles text[]) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(role), '{}') FROM unnest(roles) role WHERE role <> ALL (${ROLES_WITH_FACTOR})
  $$`;

/** Must a person show a second factor? They have one, confirm for others, administer or read RESTRICTED, without which no grant counts. */
const TAKES_FACTOR = `
  CREATE FUNCTION takes_factor(of_person uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT NOT p.demonstration AND (p.clearance >= 2 OR p.roles && ${ROLES_WITH_FACTOR} OR has_factor(p.id))
      FROM person p WHERE p.id = of_person
  $$`;

/**
 * The one thing the login may do without choosing a role: ask who holds a session, with the roles and the clearance that count in it.
 * Without the factor that is due there is neither role that takes one, and PARTNER at most. A demonstration's person is somebody in the
 * demonstration alone, where no factor is asked of them.
 */
const RECOGNISE_SESSION = `
  CREATE FUNCTION recognise_session(hash bytea, idle interval, in_demonstration boolean)
    RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, session_id uuid, stale boolean,
                   stepped_up_until timestamptz, needs_factor boolean)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT p.id, p.name, CASE WHEN due THEN roles_without_factor(p.roles) ELSE p.roles END,
           CASE WHEN due THEN least(p.clearance, 1::smallint) ELSE p.clearance END,
           p.purpose, s.id, s.seen_at < now() - interval '1 minute', s.stepped_up_until, due
      FROM session s JOIN person p ON p.id = s.person_id, LATERAL (SELECT NOT s.second_factor AND takes_factor(p.id) AS due) factor
     WHERE s.token_hash = hash AND NOT s.awaits_factor AND s.ended_at IS NULL AND s.expires_at > now() AND s.seen_at > now() - idle
       AND p.active AND (NOT p.demonstration OR in_demonstration)
  $$`;

/** A token shows no second factor: it never carries a role that takes one. */
const RECOGNISE_TOKEN = `
  CREATE FUNCTION recognise_token(hash bytea, in_demonstration boolean)
    RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, token_id uuid, stale boolean, purposes text[])
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT p.id, p.name, roles_without_factor(p.roles), least(p.clearance, t.clearance), p.purpose, t.id,
           t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute', t.purposes
      FROM access_token t JOIN person p ON p.id = t.person_id
     WHERE t.token_hash = hash AND t.ended_at IS NULL AND t.expires_at > now() AND p.active AND (NOT p.demonstration OR in_demonstration)
  $$`;

const FACTOR_STEP = `
  CREATE FUNCTION factor_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    of_person uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
  BEGIN
    -- the person's changes wait for each other: a second factor cannot appear between the look and the change
    PERFORM take_factors_turn(of_person::text);
    IF NOT EXISTS (SELECT FROM session s WHERE s.id = ${SESSION} AND s.person_id = of_person AND s.ended_at IS NULL AND NOT s.awaits_factor
                    AND s.stepped_up_until > now() AND (s.second_factor OR NOT has_factor(of_person)))
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'a factor is changed by a session that showed one'; END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$`;

const END_WHAT_IS_OPEN = `
  CREATE FUNCTION end_what_is_open() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    of_person uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
    by_person uuid := CASE WHEN current_user = 'dalel_sign_in' THEN of_person END;
  BEGIN
    WITH ended AS (UPDATE session SET ended_at = now() WHERE person_id = of_person AND ended_at IS NULL AND id IS DISTINCT FROM ${SESSION} RETURNING id)
    INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
      SELECT by_person, 'session.ended', 'session', id, '{}' FROM ended;
    WITH ended AS (UPDATE access_token SET ended_at = now() WHERE person_id = of_person AND ended_at IS NULL RETURNING id)
    INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
      SELECT by_person, 'token.ended', 'access_token', id, '{}' FROM ended;
    UPDATE one_time_link SET used_at = now() WHERE person_id = of_person AND used_at IS NULL;
    RETURN NULL;
  END $$`;

export const SIGN_IN_FUNCTIONS = [
  ...turnsOf('factors', ['sign_in']),
  ...functionsOf('owner', [], FACTOR_STEP, END_WHAT_IS_OPEN),
  ...functionsOf('sign_in', [], HAS_FACTOR, ROLES_WITHOUT_FACTOR, TAKES_FACTOR),
  ...functionsOf('sign_in', ['app'], RECOGNISE_SESSION, RECOGNISE_TOKEN),
];
