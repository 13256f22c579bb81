import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsAs } from './support/audit-kinds.js';
import { person } from './support/case-access.js';

/** Who did what, when. Append-only by rights: the application may INSERT and nothing else; administrators may read. */
export class Audit1700000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        person_id uuid,
        action text NOT NULL CHECK (action ~ '^[a-z]+\\.[a-z-]+$'),
        subject_type text,
        subject_id uuid,
        -- codes and numbers alone, never a text of a case
        detail jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX ON audit_entry (subject_id);
      CREATE INDEX ON audit_entry (at DESC, id DESC);
      ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
      CALL owner_may('audit_entry');
      GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_staff, dalel_door;
      CREATE POLICY staff_insert ON audit_entry FOR INSERT TO dalel_staff WITH CHECK (person_id = ${person} AND ${recordsAs('dalel_staff')});
      CREATE POLICY door_insert ON audit_entry FOR INSERT TO dalel_door WITH CHECK (${recordsAs('dalel_door')});
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE audit_entry');
  }
}
