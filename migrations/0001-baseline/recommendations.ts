import { accessOf, monthOf } from './access-columns.js';

export const RECOMMENDATIONS = `
  CREATE TABLE recommendation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]+$'),
    issuing_body text NOT NULL,
    symbol localized_text,
    paragraph localized_text,
    year int NOT NULL CHECK (year BETWEEN 1945 AND 2200),
    issued_on partial_date,
    text localized_text NOT NULL,
    text_translated text[] NOT NULL DEFAULT '{}',
    themes text[] NOT NULL,
    addressees text[] NOT NULL DEFAULT '{}',
    state_position text NOT NULL,
    state_position_note localized_text,
    note localized_text,
    verification text NOT NULL,
    sources source_list NOT NULL DEFAULT '[]',
    version int NOT NULL DEFAULT 1,
    -- as our latest confirmed assessment has it (kept by follow_assessment), with the place of the status in its list
    status text NOT NULL DEFAULT 'NOT_ASSESSED',
    progress int NOT NULL DEFAULT 1,
    trend text,
    dated_on text NOT NULL GENERATED ALWAYS AS (coalesce(issued_on, year::text)) STORED
  );
  CREATE INDEX ON recommendation (dated_on, code);
  CREATE INDEX ON recommendation (progress, code);
  CREATE INDEX ON recommendation (issuing_body, code);
  CREATE INDEX ON recommendation (year DESC, code);

  CREATE TABLE recommendation_alignment (
    recommendation_id uuid NOT NULL REFERENCES recommendation ON DELETE CASCADE,
    aligned_id uuid NOT NULL REFERENCES recommendation ON DELETE CASCADE,
    PRIMARY KEY (recommendation_id, aligned_id),
    CHECK (recommendation_id <> aligned_id)
  );
  CREATE INDEX ON recommendation_alignment (aligned_id);

  CREATE TABLE recommendation_target (
    recommendation_id uuid NOT NULL REFERENCES recommendation ON DELETE CASCADE,
    provision_id uuid NOT NULL REFERENCES provision,
    PRIMARY KEY (recommendation_id, provision_id)
  );
  CREATE INDEX ON recommendation_target (provision_id);

  CREATE TABLE assessment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    recommendation_id uuid NOT NULL REFERENCES recommendation,
    assessor text NOT NULL,
    assessor_name localized_text CHECK (length(assessor_name::text) <= 700),
    implementation text,
    trend text,
    grade_scheme text CHECK (length(grade_scheme) BETWEEN 1 AND 200),
    grade_value text CHECK (length(grade_value) BETWEEN 1 AND 40),
    assessed_on date NOT NULL CHECK (assessed_on <= almaty_today()),
    summary localized_text NOT NULL,
    sources source_list NOT NULL CHECK (jsonb_array_length(sources) > 0),
    state text NOT NULL DEFAULT 'PROPOSED',
    proposed_by uuid REFERENCES person,
    proposed_at timestamptz NOT NULL DEFAULT now(),
    reviewed_by uuid REFERENCES person,
    reviewed_at timestamptz,
    review_note text,
    version int NOT NULL DEFAULT 1,
    CHECK (reviewed_by <> proposed_by),
    CHECK ((state = 'PROPOSED') = (reviewed_at IS NULL)),
    -- ours says how far and which way; a body's own grade keeps its scheme
    CHECK (assessor <> 'OURS' OR implementation IS NOT NULL),
    CHECK (implementation IS NOT NULL OR grade_value IS NOT NULL),
    CHECK ((grade_scheme IS NULL) = (grade_value IS NULL))
  );
  CREATE INDEX ON assessment (recommendation_id, assessed_on DESC, id DESC);
  CREATE INDEX ON assessment (proposed_at, id) WHERE state = 'PROPOSED';

  CREATE TABLE evidence_link (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    recommendation_id uuid NOT NULL REFERENCES recommendation,
    case_id uuid NOT NULL,
    reason text NOT NULL,
    strength smallint NOT NULL DEFAULT 3 CHECK (strength BETWEEN 1 AND 5),
    linked_at timestamptz NOT NULL DEFAULT now(),
    linked_by uuid REFERENCES person,
    ${accessOf('evidence_link')},
    UNIQUE (recommendation_id, case_id, reason),
    UNIQUE (id, case_id)
  );
  CREATE INDEX evidence_of_recommendation ON evidence_link (recommendation_id, linked_at DESC, id DESC) INCLUDE (level, synthetic, consented_purposes, consent_valid_until, case_id, reason);
  CREATE INDEX ON evidence_link (case_id);
  CREATE INDEX evidence_by_strength ON evidence_link (recommendation_id, strength DESC, id DESC) INCLUDE (level, synthetic, consented_purposes, consent_valid_until, case_id, reason);

  CREATE TABLE evidence_note (
    evidence_link_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    note text NOT NULL,
    ${accessOf('evidence_note')},
    ${monthOf('evidence_note')},
    FOREIGN KEY (evidence_link_id, case_id) REFERENCES evidence_link (id, case_id) ON DELETE CASCADE
  );
  CREATE INDEX ON evidence_note (case_id);`;
