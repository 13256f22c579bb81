import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stops a statement whose answer grows past what an answer may hold. */
export class AnswerSize1700000101001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION answer_too_large() RETURNS json LANGUAGE plpgsql VOLATILE PARALLEL SAFE SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION 'the answer is too large' USING ERRCODE = 'DA003';
      END $$;
      REVOKE ALL ON FUNCTION answer_too_large() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION answer_too_large() TO dalel_public, dalel_staff;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION answer_too_large()');
  }
}
