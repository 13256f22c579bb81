import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is dated from soon after a case happened: when somebody told of it and agreed, when it was entered and checked. */
const DATED = ['consent', 'case_step'];

/** Where the month of a case may not be told, nor may the days that stand around it. */
export class NoDatesAround1700000042000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of DATED)
      await db.query(`
        CREATE POLICY as_agreed ON ${table} AS RESTRICTIVE FOR SELECT TO dalel_staff
          USING (EXISTS (SELECT FROM case_date d WHERE d.case_id = ${table}.case_id AND d.precision = 'MONTH'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of DATED) await db.query(`DROP POLICY as_agreed ON ${table}`);
  }
}
