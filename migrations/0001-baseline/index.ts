import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT } from './audit.js';
import { CASE_PARTS } from './case-parts.js';
import { CASES } from './cases.js';
import { DECISIONS } from './decisions.js';
import { DEPLOYMENT } from './deployment.js';
import { FIGURES } from './figures.js';
import { LAW } from './law.js';
import { PEOPLE } from './people.js';
import { PUBLICATION } from './publication.js';
import { RECOMMENDATIONS } from './recommendations.js';
import { SEARCH } from './search.js';
import { TYPES } from './types.js';
import { VAULT } from './vault.js';
import { VOCABULARY } from './vocabulary.js';

const STEPS = [
  TYPES,
  DEPLOYMENT,
  VOCABULARY,
  LAW,
  PEOPLE,
  AUDIT,
  CASES,
  CASE_PARTS,
  PUBLICATION,
  DECISIONS,
  RECOMMENDATIONS,
  FIGURES,
  SEARCH,
  VAULT,
];

/** Every table, type and index there was when steps began to be kept. Who may do what with them is declared beside their entities. */
export class Baseline1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const step of STEPS) await db.query(step);
  }

  /** The beginning is taken back with everything in it. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      DECLARE found record;
      BEGIN
        FOR found IN SELECT format('DROP TABLE %s CASCADE', c.oid::regclass) AS statement FROM pg_class c
                      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'
          UNION ALL SELECT format('DROP SEQUENCE IF EXISTS %s', c.oid::regclass) FROM pg_class c
                      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND c.relname LIKE 'search%'
        LOOP EXECUTE found.statement; END LOOP;
      END $$;
      DROP TEXT SEARCH DICTIONARY russian_stems, english_stems;
      DROP DOMAIN partial_date, source_list, localized_text;
      DROP FUNCTION is_localized(jsonb), almaty_today(), purpose_bit(text);
      DROP FUNCTION IF EXISTS public.uuidv7();
      DROP EXTENSION IF EXISTS fuzzystrmatch, citext, btree_gist, pg_trgm;
    `);
  }
}
