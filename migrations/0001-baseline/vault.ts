export const VAULT = `
  CREATE TABLE vault_key (
    -- a case whose vault was used is not deleted
    case_id uuid NOT NULL REFERENCES "case",
    version int NOT NULL CHECK (version >= 1),
    master_key_id text CHECK (length(master_key_id) BETWEEN 1 AND 200),
    wrapped bytea CHECK (length(wrapped) BETWEEN 61 AND 4096),
    made_at timestamptz NOT NULL DEFAULT now(),
    rewrapped_at timestamptz,
    erased_at timestamptz,
    erased_by uuid REFERENCES person,
    erased_reason text CHECK (length(erased_reason) BETWEEN 1 AND 500),
    fingerprint bytea CHECK (length(fingerprint) = 32),
    PRIMARY KEY (case_id, version),
    CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL)),
    CHECK ((wrapped IS NULL) = (master_key_id IS NULL))
  );
  CREATE UNIQUE INDEX vault_key_living ON vault_key (case_id) WHERE wrapped IS NOT NULL;
  CREATE INDEX ON vault_key (master_key_id);

  CREATE TABLE vault_entry (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    key_version int NOT NULL,
    survivor_id uuid,
    witness smallint CHECK (witness BETWEEN 1 AND 99),
    field text NOT NULL,
    -- format, nonce, ciphertext, tag
    sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 93 AND 20000),
    written_by uuid NOT NULL REFERENCES person,
    written_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (case_id, key_version) REFERENCES vault_key ON DELETE CASCADE,
    FOREIGN KEY (survivor_id, case_id) REFERENCES survivor (id, case_id) ON DELETE CASCADE,
    CHECK ((survivor_id IS NULL) <> (witness IS NULL))
  );
  CREATE INDEX ON vault_entry (case_id, key_version);
  CREATE INDEX ON vault_entry (survivor_id);

  CREATE TABLE vault_grant (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_by uuid NOT NULL REFERENCES person,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    confirmed_by uuid REFERENCES person,
    confirmed_at timestamptz,
    revoked_by uuid REFERENCES person,
    revoked_at timestamptz,
    CHECK (expires_at > proposed_at AND expires_at <= proposed_at + interval '31 days'),
    -- two people give it, and nobody confirms their own (S7)
    CHECK (confirmed_by <> proposed_by AND confirmed_by <> person_id),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    -- by nobody where the operator closed the account
    CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL)
  );
  CREATE INDEX ON vault_grant (case_id, person_id);
  CREATE INDEX ON vault_grant (person_id);

  CREATE TABLE vault_reading (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person,
    grant_id uuid NOT NULL REFERENCES vault_grant,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    read_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX ON vault_reading (case_id, read_at DESC);
  CREATE INDEX ON vault_reading (grant_id);
  CREATE INDEX vault_reading_time ON vault_reading (read_at DESC, id DESC);
  CREATE INDEX vault_reading_person ON vault_reading (person_id, read_at DESC, id DESC);

  CREATE TABLE vault_erasure (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
    -- the data key that is to be destroyed, and no later one
    key_version int NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_by uuid NOT NULL REFERENCES person,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    confirmed_by uuid REFERENCES person,
    confirmed_at timestamptz,
    revoked_by uuid REFERENCES person,
    revoked_at timestamptz,
    -- what the certificate says
    ledger_id uuid,
    entries int,
    fingerprint text,
    FOREIGN KEY (case_id, key_version) REFERENCES vault_key ON DELETE CASCADE,
    CHECK (confirmed_by <> proposed_by),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
    CHECK (confirmed_at IS NULL OR revoked_at IS NULL),
    CHECK (num_nonnulls(confirmed_at, ledger_id, entries, fingerprint) IN (0, 4))
  );
  CREATE UNIQUE INDEX vault_erasure_waits ON vault_erasure (case_id) WHERE confirmed_at IS NULL AND revoked_at IS NULL;`;
