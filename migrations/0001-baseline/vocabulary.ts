export const VOCABULARY = `
  CREATE TABLE vocabulary_term (
    vocabulary text NOT NULL,
    code text NOT NULL CHECK (code ~ '^[A-Z0-9_+-]+$'),
    broader text,
    -- codes of the terms of another vocabulary with which alone it goes; null: with each
    applies_to text[],
    label localized_text NOT NULL,
    synonyms jsonb NOT NULL DEFAULT '{}',
    -- phrases by which people tell of it, a list a language; those under recogniseOnly are never shown
    everyday_words jsonb NOT NULL DEFAULT '{}',
    huridocs text,
    position smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (vocabulary, code),
    FOREIGN KEY (vocabulary, broader) REFERENCES vocabulary_term (vocabulary, code)
  );`;
