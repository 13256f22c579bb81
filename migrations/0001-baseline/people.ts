const HOST = `split_part(lower(email::text), '@', 2)`;
/** What follows a plus sign is for its owner to sort by; an address that begins with one has it in its name. */
const NAME = `regexp_replace(split_part(lower(email::text), '@', 1), '(.)\\+.*$', '\\1')`;

export const PEOPLE = `
  CREATE TABLE person (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    -- one bare address in ASCII: none that only looks like another
    email citext NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254
      AND email::text ~ '^[A-Za-z0-9_+&''-]+(\\.[A-Za-z0-9_+&''-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    roles text[] NOT NULL CHECK (roles <@ ARRAY['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] AND cardinality(roles) > 0),
    clearance smallint NOT NULL DEFAULT 0 CHECK (clearance BETWEEN 0 AND 2),
    -- what one reads for: people of the house work (INTERNAL), a partner's account reads what was consented to be shared
    purpose text NOT NULL DEFAULT 'INTERNAL',
    demonstration boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- a partner's account is never one of the house
    CHECK (purpose <> 'PARTNER_SHARING' OR roles = ARRAY['READER'] AND clearance <= 1)
  );
  -- one mailbox, one account: where its provider takes dots for nothing, or has it under several names, too
  CREATE UNIQUE INDEX person_mailbox ON person ((CASE
    WHEN ${HOST} IN ('gmail.com', 'googlemail.com') THEN replace(${NAME}, '.', '') || '@gmail.com'
    WHEN ${HOST} IN ('proton.me', 'protonmail.com', 'pm.me') THEN translate(${NAME}, '.-_', '') || '@proton.me'
    WHEN ${HOST} IN ('ya.ru', 'yandex.ru', 'yandex.com', 'yandex.kz', 'yandex.by') THEN replace(${NAME}, '.', '-') || '@yandex.ru'
    WHEN ${HOST} IN ('icloud.com', 'me.com', 'mac.com') THEN ${NAME} || '@icloud.com'
    WHEN ${HOST} IN ('tuta.com', 'tutanota.com') THEN ${NAME} || '@tuta.com'
    WHEN ${HOST} LIKE '%.fastmail.com' THEN split_part(${HOST}, '.', 1) || '@fastmail.com'
    ELSE ${NAME} || '@' || ${HOST} END));

  CREATE TABLE credential (
    person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    changed_at timestamptz NOT NULL DEFAULT now(),
    -- to which administrator the link was shown by which this password was set; null once one came by mail or from the operator
    link_shown_to uuid REFERENCES person
  );

  CREATE TABLE session (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    -- the password was right, a second factor is still to come: until then the session is nobody's
    awaits_factor boolean NOT NULL DEFAULT false,
    second_factor boolean NOT NULL DEFAULT false,
    stepped_up_until timestamptz,
    -- the browser, coarsely, for its owner to know it by; no address is kept
    device text CHECK (length(device) <= 80),
    challenge text,
    challenge_until timestamptz
  );
  CREATE INDEX ON session (person_id);

  CREATE TABLE totp_factor (
    person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    sealed_secret bytea NOT NULL,
    -- null until the first code showed that the authenticator has it
    confirmed_at timestamptz,
    -- a code counts once: later ones must be of a later time step
    last_step bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE recovery_code (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
    used_at timestamptz,
    PRIMARY KEY (person_id, code_hash)
  );

  CREATE TABLE passkey (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    credential_id text NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1400),
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL DEFAULT '{}',
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz
  );
  CREATE INDEX ON passkey (person_id);

  -- Questions to the passkeys of whoever comes, put before anybody is known: by the hash of their challenge, each answered once and within minutes.
  CREATE TABLE passkey_question (
    challenge_hash bytea PRIMARY KEY CHECK (length(challenge_hash) = 32),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX ON passkey_question (expires_at);

  CREATE TABLE access_token (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    -- what it may be used for beside its owner's own purpose, and how far it reads at most
    purposes text[] NOT NULL DEFAULT '{}',
    clearance smallint NOT NULL CHECK (clearance BETWEEN 0 AND 2),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    ended_at timestamptz,
    CHECK (expires_at <= created_at + interval '366 days')
  );
  CREATE INDEX ON access_token (person_id);

  CREATE TABLE one_time_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL,
    secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    created_by uuid REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    -- the administrator who was shown it, where no mail is sent
    shown_to uuid REFERENCES person
  );
  CREATE INDEX ON one_time_link (person_id);

  -- of rate-limiter-flexible, in its own form; keys are hashes, so that nobody reads here who tried to come in
  CREATE TABLE sign_in_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );

  CREATE TABLE access_change (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    roles text[] NOT NULL CHECK (roles <@ ARRAY['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] AND cardinality(roles) > 0),
    clearance smallint NOT NULL CHECK (clearance BETWEEN 0 AND 2),
    state text NOT NULL DEFAULT 'PROPOSED',
    proposed_by uuid NOT NULL REFERENCES person CHECK (proposed_by <> person_id),
    proposed_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid REFERENCES person CHECK (decided_by <> person_id),
    decided_at timestamptz,
    -- the account as it was when its change was proposed
    person_version int NOT NULL,
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
    CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
  );
  CREATE UNIQUE INDEX one_open_access_change ON access_change (person_id) WHERE state = 'PROPOSED';`;
