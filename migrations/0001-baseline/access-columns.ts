/** Copies of its case's access columns, kept true by a composite key (docs/privacy.md). */
export const accessOf = (table: string) => `level smallint NOT NULL,
    synthetic boolean NOT NULL,
    consented_purposes int NOT NULL,
    consent_valid_until date NOT NULL,
    CONSTRAINT ${table}_access FOREIGN KEY (case_id, level, synthetic, consented_purposes, consent_valid_until)
      REFERENCES "case" (id, level, synthetic, consented_purposes, consent_valid_until) ON UPDATE CASCADE ON DELETE CASCADE`;

/** The same of the purposes for which its case's month may be told, where a rule of the month holds. */
export const monthOf = (table: string, fallback = '') => `month_purposes int NOT NULL${fallback},
    CONSTRAINT ${table}_months FOREIGN KEY (case_id, month_purposes) REFERENCES "case" (id, month_purposes) ON UPDATE CASCADE ON DELETE CASCADE`;
