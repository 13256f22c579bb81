/** Copies of its case's access columns, kept true by a composite key (docs/privacy.md). */
export const accessOf = (table: string) => `level smallint NOT NULL,
    synthetic boolean NOT NULL,
    covered int NOT NULL,
    covered_until date NOT NULL,
    CONSTRAINT ${table}_access FOREIGN KEY (case_id, level, synthetic, covered, covered_until)
      REFERENCES "case" (id, level, synthetic, covered, covered_until) ON UPDATE CASCADE ON DELETE CASCADE`;

/** The same of the purposes for which its case's month may be told, where a rule of the month holds. */
export const monthOf = (table: string, fallback = '') => `dated int NOT NULL${fallback},
    CONSTRAINT ${table}_dated FOREIGN KEY (case_id, dated) REFERENCES "case" (id, dated) ON UPDATE CASCADE ON DELETE CASCADE`;
