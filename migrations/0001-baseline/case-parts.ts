import { accessOf, monthOf } from './access-columns.js';

export const CASE_PARTS = `
  CREATE TABLE case_text (
    case_id uuid PRIMARY KEY,
    title localized_text NOT NULL,
    narrative localized_text NOT NULL,
    ${accessOf('case_text')},
    ${monthOf('case_text')}
  );

  CREATE TABLE case_particulars (
    case_id uuid PRIMARY KEY,
    occurred_on date CHECK (occurred_on <= almaty_today()),
    place text,
    notes text,
    ${accessOf('case_particulars')},
    ${monthOf('case_particulars')}
  );

  CREATE TABLE case_step (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    state text NOT NULL,
    note text CHECK (length(note) BETWEEN 1 AND 2000),
    taken_by uuid REFERENCES person,
    taken_at timestamptz NOT NULL DEFAULT now(),
    ${accessOf('case_step')},
    ${monthOf('case_step')}
  );
  CREATE INDEX ON case_step (case_id);

  CREATE TABLE survivor (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    pseudonym text NOT NULL CHECK (length(pseudonym) BETWEEN 1 AND 80),
    age_band text,
    sogi text,
    living_with_hiv boolean,
    ${accessOf('survivor')},
    UNIQUE (case_id, ordinal),
    UNIQUE (id, case_id)
  );

  CREATE TABLE consent (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    purpose text NOT NULL,
    kind text NOT NULL DEFAULT 'GRANT',
    identity_mode text NOT NULL,
    given_on date NOT NULL CHECK (given_on <= almaty_today()),
    way text NOT NULL CHECK (length(way) BETWEEN 1 AND 200),
    language text NOT NULL,
    expires_on date,
    note text,
    recorded_by uuid REFERENCES person,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    ${accessOf('consent')},
    ${monthOf('consent')},
    CHECK (expires_on IS NULL OR expires_on >= given_on),
    -- here and below: what hangs on a row of a case is of the same case
    FOREIGN KEY (survivor_id, case_id) REFERENCES survivor (id, case_id) ON DELETE CASCADE
  );
  CREATE INDEX ON consent (survivor_id, purpose, recorded_at DESC, id DESC);
  CREATE INDEX ON consent (case_id);

  CREATE TABLE act (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    violation_type text NOT NULL,
    bias_motives text[] NOT NULL DEFAULT '{}',
    setting text,
    ${accessOf('act')},
    UNIQUE (case_id, ordinal),
    UNIQUE (id, case_id)
  );
  CREATE INDEX act_of_type ON act (violation_type, case_id) INCLUDE (level, synthetic, consented_purposes, consent_valid_until);

  CREATE TABLE perpetrator (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    type text NOT NULL,
    subtype text,
    ${accessOf('perpetrator')},
    UNIQUE (id, case_id)
  );
  CREATE INDEX ON perpetrator (case_id);
  CREATE INDEX perpetrator_of_type ON perpetrator (type, case_id) INCLUDE (level, synthetic, consented_purposes, consent_valid_until);

  CREATE TABLE act_perpetrator (
    act_id uuid NOT NULL,
    perpetrator_id uuid NOT NULL,
    case_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    role text NOT NULL,
    -- as its act and its perpetrator have them, which nobody changes: whoever counts or looks for it reads one row
    act_ordinal smallint NOT NULL,
    type text NOT NULL,
    subtype text,
    ${accessOf('act_perpetrator')},
    PRIMARY KEY (act_id, ordinal),
    UNIQUE (act_id, perpetrator_id),
    FOREIGN KEY (act_id, case_id) REFERENCES act (id, case_id) ON DELETE CASCADE,
    FOREIGN KEY (perpetrator_id, case_id) REFERENCES perpetrator (id, case_id) ON DELETE CASCADE
  );
  CREATE INDEX ON act_perpetrator (case_id);
  CREATE INDEX ON act_perpetrator (perpetrator_id);
  CREATE INDEX act_perpetrator_principal ON act_perpetrator (type, case_id) INCLUDE (level, synthetic, consented_purposes, consent_valid_until) WHERE act_ordinal = 1 AND ordinal = 1;

  CREATE TABLE response (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    type text NOT NULL,
    ${accessOf('response')},
    UNIQUE (case_id, ordinal),
    UNIQUE (id, case_id)
  );
  CREATE INDEX response_of_type ON response (type, case_id) INCLUDE (level, synthetic, consented_purposes, consent_valid_until);

  CREATE TABLE response_text (
    response_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    text text NOT NULL,
    ${accessOf('response_text')},
    ${monthOf('response_text')},
    FOREIGN KEY (response_id, case_id) REFERENCES response (id, case_id) ON DELETE CASCADE
  );
  CREATE INDEX ON response_text (case_id);

  CREATE TABLE referral (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    text text,
    ${accessOf('referral')},
    ${monthOf('referral')},
    UNIQUE (case_id, ordinal)
  );

  CREATE TABLE engagement (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    provision_id uuid NOT NULL REFERENCES provision,
    relation text NOT NULL,
    ${accessOf('engagement')},
    UNIQUE (case_id, provision_id, relation)
  );
  CREATE INDEX engagement_of_provision ON engagement (provision_id, case_id) INCLUDE (level, synthetic, consented_purposes, consent_valid_until);`;
