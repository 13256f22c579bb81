import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever proposes a grant chooses among colleagues whose accounts are open: staff may know which are. */
export class Colleagues1700000062000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('GRANT SELECT (active) ON person TO dalel_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE SELECT (active) ON person FROM dalel_staff');
  }
}
