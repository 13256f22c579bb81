export const AUDIT = `
  CREATE TABLE audit_entry (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    person_id uuid,
    action text NOT NULL CHECK (action ~ '^[a-z]+\\.[a-z-]+$'),
    subject_type text CONSTRAINT audit_entry_subject_type CHECK (subject_type ~ '^[a-z][a-z_-]*$'),
    subject_id uuid,
    -- codes and numbers alone, never a text of a case
    detail jsonb NOT NULL DEFAULT '{}',
    -- columns rather than expressions: under row-level security an index serves only what is known to leak nothing
    room text NOT NULL GENERATED ALWAYS AS (split_part(action, '.', 1)) STORED,
    refused boolean NOT NULL GENERATED ALWAYS AS (action LIKE '%.refused') STORED
  );
  CREATE INDEX ON audit_entry (subject_id);
  CREATE INDEX ON audit_entry (at DESC, id DESC);
  CREATE INDEX ON audit_entry (person_id, at DESC, id DESC);
  CREATE INDEX ON audit_entry (action, at DESC, id DESC);
  CREATE INDEX audit_entry_room ON audit_entry (room, at DESC, id DESC);
  CREATE INDEX audit_entry_refused ON audit_entry (at DESC, id DESC) WHERE refused;
  CREATE INDEX audit_entry_subject ON audit_entry (subject_type, at DESC, id DESC);

  -- who read which records within the last hour; ids and levels alone
  CREATE TABLE recent_reading (
    person_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
    read_at timestamptz NOT NULL,
    reported_at timestamptz,
    PRIMARY KEY (person_id, subject_type, subject_id)
  );
  CREATE INDEX ON recent_reading (read_at);

  CREATE TABLE audit_link (
    place bigint PRIMARY KEY,
    day date NOT NULL,
    entry_id uuid NOT NULL UNIQUE,
    prev_hash bytea NOT NULL UNIQUE CHECK (length(prev_hash) = 32),
    hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
  );
  CREATE INDEX ON audit_link (day, place);

  CREATE TABLE audit_tip (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    place bigint NOT NULL,
    day date NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32)
  );

  INSERT INTO audit_tip (place, day, hash) VALUES (0, '2000-01-01', decode(repeat('00', 32), 'hex'));

  CREATE TABLE audit_seal (
    day date PRIMARY KEY,
    place bigint NOT NULL,
    head bytea NOT NULL CHECK (length(head) = 32),
    sealed_at timestamptz NOT NULL DEFAULT now(),
    -- of the operator's key; without one the seal is the record of the head alone
    key_id text,
    seal bytea CHECK (length(seal) = 32),
    ledger_entries bigint NOT NULL DEFAULT 0,
    ledger_head bytea NOT NULL DEFAULT sha256('') CHECK (length(ledger_head) = 32),
    CHECK ((key_id IS NULL) = (seal IS NULL))
  );

  CREATE TABLE ledger_entry (
    id uuid PRIMARY KEY,
    seq bigint NOT NULL UNIQUE,
    kind text NOT NULL,
    -- no foreign keys: an entry outlives what it speaks of
    case_id uuid NOT NULL,
    key_version int,
    survivor_id uuid,
    purpose text CHECK (purpose IS NULL OR purpose_bit(purpose) IS NOT NULL),
    at timestamptz NOT NULL,
    CHECK (CASE kind WHEN 'VAULT_ERASED' THEN key_version IS NOT NULL ELSE survivor_id IS NOT NULL AND purpose IS NOT NULL END)
  );

  CREATE TABLE ledger_kept (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL
  );
  INSERT INTO ledger_kept (seq) VALUES (0);`;
