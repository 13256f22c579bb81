export const FIGURES = `
  CREATE TABLE release (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]+$'),
    title localized_text NOT NULL,
    published_on date NOT NULL,
    synthetic boolean NOT NULL,
    -- One release over the cases of a year: two of them, blurred apart, could be averaged.
    year smallint NOT NULL,
    -- No exact figure can be kept: each is a multiple of five, and none is under it.
    total int NOT NULL CHECK (total >= 5 AND total % 5 = 0),
    -- Codes of published figures: what the source of these cases published itself.
    source_figures text[] NOT NULL DEFAULT '{}' CHECK (cardinality(source_figures) <= 20),
    made_by uuid NOT NULL REFERENCES person,
    approved_by uuid NOT NULL REFERENCES person,
    CHECK (approved_by <> made_by),
    UNIQUE (synthetic, year)
  );

  CREATE TABLE release_cell (
    release_id uuid NOT NULL REFERENCES release ON DELETE CASCADE,
    dimensions text[] NOT NULL,
    codes text[] NOT NULL CHECK (cardinality(codes) = cardinality(dimensions)),
    count int NOT NULL CHECK (count >= 5 AND count % 5 = 0),
    position int NOT NULL,
    PRIMARY KEY (release_id, dimensions, codes)
  );

  CREATE TABLE published_figure (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL UNIQUE,
    indicator localized_text NOT NULL,
    value double precision,
    unit text,
    qualifier text NOT NULL,
    year int,
    country text NOT NULL,
    scope localized_text,
    publisher text NOT NULL,
    derived boolean NOT NULL DEFAULT false,
    note localized_text,
    verification text NOT NULL,
    sources source_list NOT NULL DEFAULT '[]'
  );`;
