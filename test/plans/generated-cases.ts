import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

const GENERATE = new URL('../bench/generate.sql', import.meta.url);

/** 20,000 cases with all that hangs on them, people who read them, and an audit of as many entries; the planner knows them. */
export async function generateCases(owner: Client): Promise<void> {
  await owner.query(`SET bench.cases = 20000`);
  await owner.query(readFileSync(GENERATE, 'utf8'));
  await owner.query(`
    INSERT INTO person (email, name, roles, clearance, purpose) VALUES
      ('documenter@demo.example', 'Documenter', '{DOCUMENTER}', 2, 'INTERNAL'), ('reviewer@demo.example', 'Reviewer', '{REVIEWER,ADMIN}', 2, 'INTERNAL'),
      ('partner@demo.example', 'Partner', '{READER}', 1, 'PARTNER_SHARING');
    SET session_replication_role = replica;
    -- who answered once answered a second time
    INSERT INTO response (case_id, ordinal, type, level, synthetic, consented_purposes, consent_valid_until)
      SELECT case_id, 2, (ARRAY['REPORT_TO_POLICE', 'COMPLAINT', 'COURT'])[1 + floor(random() * 3)::int], level, synthetic, consented_purposes, consent_valid_until FROM response;
    UPDATE "case" SET created_by = (SELECT id FROM person WHERE name = 'Documenter') WHERE state = 'SUBMITTED';
    INSERT INTO audit_entry (person_id, action, subject_type, subject_id, at)
      SELECT (ARRAY(SELECT p.id FROM person p ORDER BY p.name))[1 + floor(random() * 3)::int],
             (ARRAY['case.read', 'case.updated', 'session.begun', 'session.refused', 'publication.proposed'])[1 + floor(random() * 5)::int],
             (ARRAY['case', 'person'])[1 + floor(random() * 2)::int], id, timestamptz '2024-01-01' + random() * interval '900 days' FROM "case";
    SET session_replication_role = DEFAULT;`);
  await owner.query('VACUUM ANALYZE');
}
