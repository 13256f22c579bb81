import { accessOf, monthOf } from './access-columns.js';

export const PUBLICATION = `
  CREATE TABLE publication (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL UNIQUE,
    title localized_text NOT NULL,
    narrative localized_text NOT NULL,
    state text NOT NULL DEFAULT 'PROPOSED',
    made_by uuid REFERENCES person,
    made_at timestamptz NOT NULL DEFAULT now(),
    approved_by uuid REFERENCES person,
    approved_at timestamptz,
    rejected_by uuid REFERENCES person,
    rejected_at timestamptz,
    version int NOT NULL DEFAULT 1,
    -- since it was approved: how each survivor agreed to be told of, by id, and everyone who approved it or a revision of it
    agreed_modes jsonb NOT NULL DEFAULT '{}',
    approvers uuid[] NOT NULL DEFAULT '{}',
    ${accessOf('publication')},
    -- one that was only proposed may be withdrawn too
    CHECK (CASE state WHEN 'PROPOSED' THEN approved_at IS NULL WHEN 'APPROVED' THEN approved_at IS NOT NULL ELSE true END),
    CHECK (approved_by <> made_by),
    CONSTRAINT publication_rejection CHECK ((state = 'REJECTED') = (rejected_at IS NOT NULL)),
    CONSTRAINT publication_rejected_by_second CHECK (rejected_by <> made_by)
  );
  CREATE INDEX publication_open ON publication (made_by, state) WHERE state IN ('PROPOSED', 'REJECTED');

  CREATE TABLE publication_rejection (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    reasons text NOT NULL CHECK (length(reasons) BETWEEN 1 AND 2000),
    rejected_by uuid REFERENCES person,
    rejected_at timestamptz NOT NULL DEFAULT now(),
    ${accessOf('publication_rejection')},
    ${monthOf('publication_rejection')}
  );
  CREATE INDEX ON publication_rejection (case_id, rejected_at DESC);

  CREATE TABLE publication_revision (
    case_id uuid PRIMARY KEY,
    title localized_text NOT NULL,
    narrative localized_text NOT NULL,
    -- rows to insert by table, lists that these replace, ids to remove, columns of the case to set
    facts jsonb NOT NULL,
    -- what was published when it was proposed: the database writes it, not who proposes
    published_before jsonb NOT NULL,
    made_by uuid NOT NULL REFERENCES person,
    made_at timestamptz NOT NULL DEFAULT now(),
    ${accessOf('publication_revision')},
    ${monthOf('publication_revision')}
  );
  CREATE INDEX publication_revision_made_by ON publication_revision (made_by);`;
