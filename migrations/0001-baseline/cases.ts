import { accessOf, monthOf } from './access-columns.js';

export const CASES = `
  CREATE TABLE "case" (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    code text NOT NULL UNIQUE CHECK (code ~ '^KZ-[0-9]{4}-(S[0-9BCDFGHJKMNPQRTVWXYZ]{4,6}|[0-9BCDFGHJKMNPQRTVWXYZ]{5,7})$'),
    occurred_month date NOT NULL CHECK (extract(day FROM occurred_month) = 1 AND occurred_month <= almaty_today()),
    region text NOT NULL,
    state text NOT NULL DEFAULT 'DRAFT',
    level smallint NOT NULL CHECK (level BETWEEN 0 AND 3),
    synthetic boolean NOT NULL,
    consented_purposes int NOT NULL DEFAULT 0,
    consent_valid_until date NOT NULL DEFAULT 'infinity',
    -- a bit a purpose for which the month may be told: all that there are and will be, until somebody says otherwise
    month_purposes int NOT NULL DEFAULT -1,
    -- since when partners read it, where survivors agree; two people confirmed it
    shared_at timestamptz,
    version int NOT NULL DEFAULT 1,
    -- the transaction in which people raised the version last
    raised_in xid8,
    client_key text CHECK (length(client_key) BETWEEN 1 AND 200),
    created_by uuid REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT now(),
    verified_by uuid REFERENCES person,
    UNIQUE (id, level, synthetic, consented_purposes, consent_valid_until),
    CONSTRAINT case_months UNIQUE (id, month_purposes),
    -- a key is its sender's own: another person's same key says nothing of theirs
    UNIQUE (created_by, client_key),
    -- PUBLIC means published, and nothing else does
    CHECK ((level = 0) = (state = 'PUBLISHED')),
    CHECK (verified_by <> created_by)
  );
  CREATE INDEX case_in_state ON "case" (state, code);
  -- sealed ones are recorded when they are counted
  CREATE INDEX case_sealed ON "case" (id) WHERE level = 3;

  -- Every code that a case ever had, deleted cases included: none is given twice.
  CREATE TABLE case_code (code text PRIMARY KEY);

  CREATE TABLE case_date (
    case_id uuid NOT NULL,
    precision text NOT NULL,
    first_month date NOT NULL,
    last_month date NOT NULL,
    ${accessOf('case_date')},
    ${monthOf('case_date')},
    PRIMARY KEY (case_id, precision)
  );
  CREATE INDEX case_date_in_order ON case_date (first_month DESC, case_id DESC) INCLUDE (precision, month_purposes, level, synthetic, consented_purposes, consent_valid_until);
  CREATE INDEX case_date_sealed ON case_date (case_id) WHERE level = 3;

  -- Whom the sealing named, without end; and who was named for a while, by one who works on the case, confirmed by another.
  CREATE TABLE case_grant (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    proposed_by uuid REFERENCES person,
    -- proposed by the operator, for a case that nobody is left for: nobody's name stands as the proposer's
    by_operator boolean NOT NULL DEFAULT false,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT 'infinity',
    confirmed_by uuid REFERENCES person,
    confirmed_at timestamptz,
    revoked_by uuid REFERENCES person,
    revoked_at timestamptz,
    CHECK (expires_at > proposed_at),
    -- whom the sealing named, nobody confirms: who documented the case has no end, who sealed it has
    CHECK (CASE WHEN confirmed_at IS NOT NULL AND confirmed_by IS NULL THEN expires_at = 'infinity' OR expires_at <= proposed_at + interval '90 days'
                ELSE expires_at <= proposed_at + interval '90 days' AND (proposed_by IS NOT NULL OR by_operator) AND (confirmed_by IS NULL) = (confirmed_at IS NULL) END),
    CHECK (confirmed_by <> proposed_by AND confirmed_by <> person_id AND proposed_by <> person_id OR confirmed_at IS NOT NULL AND confirmed_by IS NULL),
    -- by nobody where the operator closed the account
    CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL),
    CHECK (NOT by_operator OR proposed_by IS NULL AND expires_at < 'infinity')
  );
  CREATE INDEX ON case_grant (case_id);
  CREATE INDEX case_grant_of_person ON case_grant (person_id, case_id);

  CREATE TABLE case_opening (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
    from_level smallint NOT NULL CHECK (from_level <= 3),
    -- the same level: partners who are cleared for it are to read the case
    to_level smallint NOT NULL CHECK (to_level >= 0),
    -- of the case, when it was proposed: the database writes it, not who proposes
    case_version int NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_by uuid NOT NULL REFERENCES person,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    confirmed_by uuid REFERENCES person,
    confirmed_at timestamptz,
    revoked_by uuid REFERENCES person,
    revoked_at timestamptz,
    CHECK (to_level <= from_level AND (to_level >= 1 OR from_level = 0)),
    CHECK (confirmed_by <> proposed_by),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
  );
  CREATE UNIQUE INDEX case_opening_waits ON case_opening (case_id) WHERE confirmed_at IS NULL AND revoked_at IS NULL;`;
