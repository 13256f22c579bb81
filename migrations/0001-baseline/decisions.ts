import { accessOf } from './access-columns.js';

export const DECISIONS = `
  CREATE TABLE decision (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- its lasting address
    code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 120),
    body text NOT NULL,
    -- the court or chamber by its name
    court localized_text,
    level text NOT NULL,
    weight text NOT NULL,
    state_code text NOT NULL CHECK (state_code ~ '^[A-Z]{2}$'),
    citation text NOT NULL CHECK (length(citation) BETWEEN 3 AND 500),
    numbers text[] NOT NULL DEFAULT '{}',
    ecli text CHECK (ecli ~ '^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9.]{1,25}$'),
    -- made up from date and number by the court's own rule, and read nowhere
    ecli_derived boolean NOT NULL DEFAULT false,
    symbol text CHECK (length(symbol) BETWEEN 3 AND 80),
    -- what it is found by, letters and digits alone
    keys text[] NOT NULL,
    decided_on date,
    decided_on_precision text NOT NULL DEFAULT 'DAY',
    -- by which lists are ordered: one whose date is not known stands last
    sorted_on date NOT NULL GENERATED ALWAYS AS (coalesce(decided_on, '0001-01-01'::date)) STORED,
    title localized_text NOT NULL,
    facts localized_text,
    holding localized_text,
    outcome text NOT NULL,
    violation_types text[] NOT NULL DEFAULT '{}',
    implementation text,
    implementation_note localized_text,
    url text,
    sources source_list NOT NULL DEFAULT '[]',
    verification text NOT NULL,
    -- parts that nobody read in a source: shown as such, never as fact
    unverified text[] NOT NULL DEFAULT '{}',
    verification_note localized_text,
    note localized_text,
    state text NOT NULL DEFAULT 'PROPOSED',
    -- another's content, to take its place once a second person confirms it, and the version that this was made of
    replaces_id uuid REFERENCES decision ON DELETE CASCADE,
    replaces_version int,
    proposed_by uuid REFERENCES person,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    reviewed_by uuid REFERENCES person,
    reviewed_at timestamptz,
    review_note text CHECK (length(review_note) BETWEEN 1 AND 2000),
    version int NOT NULL DEFAULT 1,
    CHECK (reviewed_by <> proposed_by),
    CHECK ((replaces_id IS NULL) = (replaces_version IS NULL)),
    CHECK (replaces_id <> id),
    CHECK (state <> 'CONFIRMED' OR reviewed_at IS NOT NULL)
  );
  CREATE UNIQUE INDEX decision_code ON decision (code) WHERE replaces_id IS NULL;
  CREATE UNIQUE INDEX decision_citation_text ON decision (citation) WHERE replaces_id IS NULL;
  CREATE UNIQUE INDEX decision_replaced ON decision (replaces_id);
  CREATE INDEX decision_keys ON decision USING gin (keys);
  CREATE INDEX decision_latest ON decision (sorted_on DESC, code DESC);
  CREATE INDEX decision_violation_types ON decision USING gin (violation_types);
  CREATE INDEX decision_waiting ON decision (proposed_at, id) WHERE state <> 'CONFIRMED';

  CREATE TABLE decision_provision (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    decision_id uuid NOT NULL REFERENCES decision ON DELETE CASCADE,
    provision_id uuid NOT NULL REFERENCES provision,
    role text NOT NULL,
    UNIQUE (decision_id, provision_id, role)
  );
  CREATE INDEX ON decision_provision (provision_id);

  -- One decision speaks of another. What is not held here is named by its citation.
  CREATE TABLE decision_citation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- the decision in whose record it stands
    record_id uuid NOT NULL REFERENCES decision ON DELETE CASCADE,
    citing_id uuid REFERENCES decision ON DELETE CASCADE,
    citing_text text CHECK (length(citing_text) BETWEEN 3 AND 500),
    cited_id uuid REFERENCES decision ON DELETE CASCADE,
    cited_text text CHECK (length(cited_text) BETWEEN 3 AND 500),
    treatment text NOT NULL,
    judge text NOT NULL,
    -- was the treatment read in a source?
    verified boolean NOT NULL,
    -- in how many places
    depth smallint NOT NULL DEFAULT 1 CHECK (depth BETWEEN 1 AND 100),
    passage text CHECK (length(passage) BETWEEN 1 AND 500),
    note localized_text,
    CHECK (num_nonnulls(citing_id, citing_text) = 1 AND num_nonnulls(cited_id, cited_text) = 1),
    CHECK (citing_id <> cited_id),
    CHECK (coalesce(record_id = citing_id, false) OR coalesce(record_id = cited_id, false)),
    UNIQUE NULLS NOT DISTINCT (record_id, citing_id, citing_text, cited_id, cited_text, treatment)
  );
  CREATE INDEX ON decision_citation (citing_id, depth DESC, id DESC);
  CREATE INDEX ON decision_citation (cited_id, depth DESC, id DESC);

  CREATE TABLE decision_link (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    decision_id uuid NOT NULL REFERENCES decision ON DELETE CASCADE,
    case_id uuid NOT NULL,
    relation text NOT NULL,
    ${accessOf('decision_link')},
    UNIQUE (decision_id, case_id, relation)
  );
  CREATE INDEX ON decision_link (case_id);`;
