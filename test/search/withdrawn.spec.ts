import type { Client } from 'pg';
import { reindexAll } from '#libs/search';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';

/** Stands in the original of one case and nowhere else. */
const WORD = 'quokkafarewell';
const KEY = `l${WORD}`;

describe('what is withdrawn leaves nothing behind in the search index', () => {
  let database: TestDatabase;
  let id: string;

  beforeEach(async () => {
    database = await createTestDatabase('demo');
    id = await asOwner(database, async (client) => {
      const { rows } = await client.query(`SELECT id FROM "case" WHERE level = 0 AND (consented_purposes & 5) = 5 ORDER BY code LIMIT 1`);
      await client.query(`UPDATE case_text SET narrative = jsonb_build_object('en', $2::text) WHERE case_id = $1`, [rows[0].id, WORD]);
      return rows[0].id as string;
    });
    await reindexAll(database.ownerUrl);
  });
  afterEach(() => database?.drop());

  const record = (client: Client, kind: 'GRANT' | 'WITHDRAWAL', purpose: string) =>
    client.query(
      `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
         SELECT s.case_id, s.id, $2, $3, 'PSEUDONYM', '2024-01-01', 'by telephone', 'RU' FROM survivor s WHERE s.case_id = $1`,
      [id, purpose, kind],
    );
  const held = async (client: Client) => {
    const documents = await client.query('SELECT audience FROM search_document WHERE case_id = $1 AND NOT removed', [id]);
    const words = await client.query('SELECT word FROM search_word WHERE word = $1', [WORD]);
    const texts = await client.query(
      `SELECT 1 FROM search_document WHERE texts::text LIKE '%' || $1 || '%' OR $2 = ANY (tsvector_to_array(words))`,
      [WORD, KEY],
    );
    return { documents: documents.rowCount ?? 0, words: (words.rowCount ?? 0) > 0, texts: texts.rowCount ?? 0 };
  };

  it('a case without consent to our own work has no document and no word, in the transaction of the withdrawal', async () => {
    await asOwner(database, async (client) => {
      expect(await held(client)).toMatchObject({ documents: 3, words: true });
      await client.query('BEGIN');
      await record(client, 'WITHDRAWAL', 'INTERNAL');
      expect(await held(client)).toEqual({ documents: 0, words: false, texts: 0 });
      await client.query('COMMIT');
    });
    await reindexAll(database.ownerUrl);
    await asOwner(database, async (client) => expect(await held(client)).toEqual({ documents: 0, words: false, texts: 0 }));
  });

  it('it is indexed anew when every survivor agrees again, but for the publication and the sharing with partners, which ended', async () => {
    await asOwner(database, async (client) => {
      await record(client, 'WITHDRAWAL', 'INTERNAL');
      await client.query(`SELECT pg_sleep(0.01)`);
      await record(client, 'GRANT', 'INTERNAL');
    });
    await reindexAll(database.ownerUrl);
    await asOwner(database, async (client) => expect(await held(client)).toMatchObject({ documents: 1, words: true }));
  });

  it('an expired consent leaves with the nightly refresh', async () => {
    await asOwner(database, async (client) => {
      await client.query(
        `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, expires_on, way, language)
           SELECT s.case_id, s.id, 'INTERNAL', 'GRANT', 'PSEUDONYM', '2024-01-01', '2024-01-02', 'by telephone', 'RU' FROM survivor s WHERE s.case_id = $1`,
        [id],
      );
      await client.query('SELECT refresh_expired_cover()');
      expect(await held(client)).toEqual({ documents: 0, words: false, texts: 0 });
    });
  });

  it('a word that is taken out of a story leaves the list of words with it', async () => {
    await asOwner(database, (client) => client.query(`UPDATE case_text SET narrative = '{"en": "Other words."}' WHERE case_id = $1`, [id]));
    await reindexAll(database.ownerUrl);
    await asOwner(database, async (client) => expect(await held(client)).toMatchObject({ documents: 3, words: false, texts: 0 }));
  });
});
