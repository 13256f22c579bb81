export const DEPLOYMENT = `
  CREATE TABLE deployment (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    demonstration boolean NOT NULL,
    seeded_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE rights_lock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row));
  CREATE TABLE turn (name text PRIMARY KEY);`;
