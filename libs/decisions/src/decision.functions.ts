import { AS_OWNER, ON_OUR_TABLES } from '#libs/platform';

/** Letters and digits alone: spaces, signs and the words for "number" make no difference. */
export const CITATION_KEY = `
  CREATE FUNCTION citation_key(citation text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(
      regexp_replace(lower(normalize(citation, NFKC)),
        '^(\\s|application|applications|communication|communications|appl|comm|жалоба|жалобы|сообщение|сообщения|шағым|хабарлама|un doc|nos|no|n|№|[.:°])+(?=[^a-zа-яёәіңғүұқөһ])', ''),
      '[^[:alnum:]]', '', 'g')
  $$`;

/** A number that is only "7" names many: with its year it names few. */
const LONG_ENOUGH = 4;

/** Trigger: all by which a decision is found. */
export const FILL_DECISION_KEYS = `
  CREATE FUNCTION fill_decision_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.keys := ARRAY(
      SELECT DISTINCT key FROM (
        SELECT citation_key(named) AS key FROM unnest(ARRAY[NEW.code, NEW.citation, NEW.symbol, NEW.ecli]) named
        UNION ALL SELECT key FROM unnest(NEW.numbers) number, citation_key(number) key WHERE length(key) >= ${LONG_ENOUGH}
        UNION ALL SELECT citation_key(number) || to_char(NEW.decided_on, 'YYYY') FROM unnest(NEW.numbers) number
      ) named WHERE key <> '' ORDER BY key);
    RETURN NEW;
  END $$`;

/** What a step of a review sets; all else of a decision is what two people agree to. */
const BESIDE_CONTENT = `ARRAY['state', 'reviewed_by', 'reviewed_at', 'review_note', 'version', 'sorted_on']`;

/** What a second person confirms is what was proposed: who reviews changes nothing beside the state. */
export const KEEP_PROPOSED_DECISION = `
  CREATE FUNCTION keep_proposed_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(NEW) - ${BESIDE_CONTENT} <> to_jsonb(OLD) - ${BESIDE_CONTENT} THEN
      RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a step of a review: it changes what was proposed';
    END IF;
    RETURN NEW;
  END $$`;

/** What a person changes of what waits is another version: whoever read an earlier one does not confirm this one. */
export const RAISE_OWN_VERSION = `
  CREATE FUNCTION raise_own_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(NEW) - ${BESIDE_CONTENT} <> to_jsonb(OLD) - ${BESIDE_CONTENT} AND NEW.version <= OLD.version THEN NEW.version := OLD.version + 1; END IF;
    RETURN NEW;
  END $$`;

/** Provisions and citations are content too: whoever read an earlier version does not confirm this one. */
export const RAISE_DECISION_VERSION = `
  CREATE FUNCTION raise_decision_version() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE changed uuid := (to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0])::uuid;
  BEGIN
    UPDATE decision SET version = version + 1 WHERE id = changed;
    RETURN NULL;
  END $$`;

/** What of a decision two people agree to. */
export const CONTENT = `body, court, level, weight, state_code, citation, numbers, ecli, ecli_derived, symbol, decided_on, decided_on_precision, title, facts, holding,
  outcome, violation_types, implementation, implementation_note, url, sources, verification, unverified, verification_note, note`;

/**
 * A new content that two people agreed to takes the place of the former one, under the same id, so that links and citations by others stay.
 * Where the former changed since, nothing is put in its place.
 */
export const PUT_IN_FORCE = `
  CREATE FUNCTION put_decision_in_force() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE decision SET (${CONTENT}, proposed_by, proposed_at, reviewed_by, reviewed_at, version)
      = (SELECT ${CONTENT}, proposed_by, proposed_at, reviewed_by, reviewed_at, NEW.replaces_version + 1 FROM decision WHERE id = NEW.id)
     WHERE id = NEW.replaces_id AND version = NEW.replaces_version;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'the decision was changed since'; END IF;
    DELETE FROM decision_provision WHERE decision_id = NEW.replaces_id;
    UPDATE decision_provision SET decision_id = NEW.replaces_id WHERE decision_id = NEW.id;
    DELETE FROM decision_citation WHERE record_id = NEW.replaces_id;
    UPDATE decision_citation SET record_id = NEW.replaces_id, citing_id = CASE citing_id WHEN NEW.id THEN NEW.replaces_id ELSE citing_id END,
           cited_id = CASE cited_id WHEN NEW.id THEN NEW.replaces_id ELSE cited_id END WHERE record_id = NEW.id;
    DELETE FROM decision WHERE id = NEW.id;
    RETURN NULL;
  END $$`;

/**
 * How much a treatment takes from a decision: 2 stop, 1 caution, 0 nothing. What reversed it counts no more once that was itself reversed by what
 * reinstates it. What is our comparison, or was read in no source, is no more than a caution.
 */
export const TREATMENT_SEVERITY = `
  CREATE FUNCTION treatment_severity(of_decision uuid, citation decision_citation) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN citation.treatment = 'CONTRARY_TO' THEN CASE WHEN citation.citing_id = of_decision THEN 1 ELSE 0 END
      WHEN citation.cited_id IS DISTINCT FROM of_decision THEN 0
      WHEN citation.treatment IN ('REVERSES', 'OVERRULES') THEN CASE
        WHEN EXISTS (SELECT FROM decision_citation back JOIN decision_citation undone ON undone.citing_id = back.citing_id AND undone.cited_id = citation.citing_id
                       JOIN decision b ON b.id = back.record_id AND b.state = 'CONFIRMED' JOIN decision u ON u.id = undone.record_id AND u.state = 'CONFIRMED'
                      WHERE back.verified AND undone.verified AND back.judge <> 'OURS' AND undone.judge <> 'OURS' AND back.cited_id = of_decision AND back.treatment = 'REINSTATES' AND undone.treatment IN ('REVERSES', 'OVERRULES')) THEN 0
        WHEN citation.judge = 'OURS' OR NOT citation.verified THEN 1 ELSE 2 END
      WHEN citation.treatment IN ('DISTINGUISHES', 'CRITICISES', 'CASTS_DOUBT', 'DEPARTS_FROM', 'SUPERSEDES') THEN 1
      ELSE 0 END
  $$`;

/** Of what two people confirmed. */
export const DECISION_FLAG = `
  CREATE FUNCTION decision_flag(of_decision uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE max(treatment_severity(of_decision, c)) WHEN 2 THEN 'STOP' WHEN 1 THEN 'CAUTION' ELSE 'NEUTRAL' END
      FROM decision_citation c JOIN decision r ON r.id = c.record_id AND r.state = 'CONFIRMED'
     WHERE c.cited_id = of_decision OR c.citing_id = of_decision
  $$`;
