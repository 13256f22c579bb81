export const LAW = `
  CREATE TABLE instrument (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL UNIQUE CHECK (code ~ '^[a-z]+/[a-z0-9-]+$'),
    kind text NOT NULL,
    title localized_text NOT NULL,
    -- Languages in which the title is our own translation.
    title_translated text[] NOT NULL DEFAULT '{}',
    number text,
    adopted_on partial_date,
    valid_from date,
    valid_from_precision text NOT NULL DEFAULT 'DAY',
    valid_to date,
    valid_to_precision text NOT NULL DEFAULT 'DAY',
    body text,
    symbol text,
    binding boolean,
    state_status text,
    state_status_on partial_date,
    url text,
    note localized_text,
    verification text NOT NULL,
    sources source_list NOT NULL DEFAULT '[]',
    position smallint NOT NULL DEFAULT 0,
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to)
  );

  CREATE TABLE provision (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    instrument_id uuid NOT NULL REFERENCES instrument,
    parent_id uuid REFERENCES provision,
    successor_id uuid REFERENCES provision,
    path text NOT NULL UNIQUE CHECK (path ~ '^[a-z]+/[a-z0-9-]+(/[a-z]+/[a-z0-9.-]+)*$'),
    label text NOT NULL,
    heading localized_text NOT NULL,
    heading_translated text[] NOT NULL DEFAULT '{}',
    protects localized_text,
    gap localized_text,
    note localized_text,
    themes text[] NOT NULL DEFAULT '{}',
    position int NOT NULL DEFAULT 0,
    CHECK (successor_id <> id),
    CHECK (parent_id <> id)
  );
  CREATE INDEX ON provision (instrument_id, position);
  CREATE INDEX ON provision (parent_id);
  CREATE INDEX ON provision (successor_id);

  CREATE TABLE provision_version (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    provision_id uuid NOT NULL REFERENCES provision,
    valid_from date NOT NULL,
    valid_from_precision text NOT NULL DEFAULT 'DAY',
    valid_to date,
    valid_to_precision text NOT NULL DEFAULT 'DAY',
    summary localized_text,
    verification text NOT NULL,
    version_checked localized_text,
    sources source_list NOT NULL DEFAULT '[]',
    CHECK (valid_to IS NULL OR valid_from < valid_to),
    -- two wordings of one provision are never in force on the same day
    EXCLUDE USING gist (provision_id WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE INDEX ON provision_version (provision_id, valid_from);`;
