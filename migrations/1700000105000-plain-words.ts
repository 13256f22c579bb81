import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words as plain filters compare them: without case, accents, stress marks and what is not seen; ё is е, й stays й. */
export class PlainWords1700000105000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT normalize(regexp_replace(normalize(lower(words), NFD), '[\\u0300-\\u0304\\u0308\\u030a-\\u030c\\u0327\\u0328\\u00ad\\u200b-\\u200d\\u2060\\ufeff]', '', 'g'), NFC) $$;
      REVOKE EXECUTE ON FUNCTION plain_words(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION plain_words(text) TO dalel_staff, dalel_public;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION plain_words(text)');
  }
}
