import { Client } from 'pg';
import { assertCyrillicTrigrams } from '#libs/platform';
import { asOwner } from '../kit/database.js';
import { withDatabase } from '../kit/scene.js';

describe('the embedded database', () => {
  const { database, sql } = withDatabase({ database: 'empty' });

  const value = async (sql: string) => asOwner(database, async (client) => Object.values((await client.query(sql)).rows[0])[0]);

  it('finds Kazakh words by trigrams and folds their case', async () => {
    await expect(assertCyrillicTrigrams(database.ownerUrl)).resolves.toBeUndefined();
    expect(await value("SELECT word_similarity('қорқыту', 'Қорқытып алу') > 0.5")).toBe(true);
    expect(await value("SELECT lower('ҚОРҚЫТУ') || upper('әғқңөұүһі')")).toBe('қорқытуӘҒҚҢӨҰҮҺІ');
  });

  it('sorts as the Kazakh alphabet does', async () => {
    const letters = "ARRAY['Я', 'Ә', 'А', 'Қ', 'К', 'Ұ', 'У', 'І', 'Ы']";
    expect(await value(`SELECT string_agg(letter, '' ORDER BY letter) FROM unnest(${letters}) AS letter`)).toBe('АӘКҚУҰЫІЯ');
  });

  it('listens on loopback alone, compiles nothing, and logs no statement and no value', async () => {
    const settings = ['listen_addresses', 'unix_socket_directories', 'jit', 'log_min_error_statement', 'log_error_verbosity', 'TimeZone'];
    const found = await Promise.all(settings.map((name) => value(`SHOW ${name}`)));
    expect(found).toEqual(['127.0.0.1', '', 'off', 'panic', 'terse', 'UTC']);
  });

  it('is refused where its locale would make the search blind to Cyrillic', async () => {
    await sql("CREATE DATABASE test_blind TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'kk-KZ'");
    const blind = new URL(database.ownerUrl);
    blind.pathname = '/test_blind';
    try {
      const client = new Client({ connectionString: blind.href });
      await client.connect();
      await client.query('CREATE EXTENSION pg_trgm');
      await client.end();
      await expect(assertCyrillicTrigrams(blind.href)).rejects.toThrow(/no trigrams in Cyrillic words.*--icu-locale=kk-KZ/);
    } finally {
      await sql('DROP DATABASE test_blind WITH (FORCE)');
    }
  });
});
