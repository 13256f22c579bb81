import { Client } from 'pg';
import { reindexAll } from '#libs/search';
import { surfaceKey } from '../../libs/search/src/analysis/keys.js';
import { withDatabase } from '../kit/scene.js';

const HIDDEN = 'quokkahidden';
/** Stands in no text at all. */
const NOWHERE = 'wombatnowhere';
const COMMON = 'blackmail';
const ASKERS = {
  public: { role: 'dalel_public', settings: { purposes: 4 }, audience: 'public', clearance: 0 },
  reader: { role: 'dalel_staff', settings: { purposes: 5, clearance: 0 }, audience: 'public', clearance: 0 },
  partner: { role: 'dalel_staff', settings: { purposes: 8, clearance: 1 }, audience: 'partner', clearance: 1 },
  advocate: { role: 'dalel_staff', settings: { purposes: 1, clearance: 1 }, audience: 'internal', clearance: 1 },
} as const;
type Asker = (typeof ASKERS)[keyof typeof ASKERS];

/** What a search reads and answers tells nothing of what the asker may not see: not by its order, its scores, nor by how much was looked at. */
describe.each(Object.entries(ASKERS))('a search by the %s', (_, asker: Asker) => {
  const { database, owner } = withDatabase();
  let client: Client;

  beforeAll(async () => {
    await owner.query('ALTER TABLE search_document SET (autovacuum_enabled = off); ALTER TABLE search_word SET (autovacuum_enabled = off)');
    // so many hidden originals that a common list of words, or a common index, would show it
    await owner.query(
      `UPDATE case_text SET narrative = jsonb_build_object('en', repeat('${COMMON} ', 5) || '${HIDDEN} ${HIDDEN.slice(0, -1)}n ${COMMON}ed') WHERE level = 2`,
    );

    await reindexAll(database.ownerUrl);
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client?.end();
  });

  /** Runs as the asker, and says what was answered and how many rows and entries of each table and index were read for it. */
  async function measured(text: string, values: unknown[]): Promise<{ answer: unknown; read: unknown }> {
    const settings = Object.entries({ synthetic: true, person: '', ...asker.settings });
    await client.query(`BEGIN; SET LOCAL ROLE ${asker.role};
      SELECT ${settings.map(([name, value]) => `set_config('app.${name}', '${value}', true)`).join(', ')}`);
    const before = await counters();
    const { rows: answer } = await client.query(text, values);
    const after = await counters();
    await client.query('ROLLBACK');
    const read = Object.entries(after).flatMap(([name, count]) =>
      count > (before[name] ?? 0) ? [`${name}: ${count - (before[name] ?? 0)}`] : [],
    );
    return { answer, read };
  }
  /** Scans, entries and rows read so far, of each table and index of the search. */
  async function counters(): Promise<Record<string, number>> {
    const { rows } = await client.query(
      `SELECT c.relname || ' ' || n.name AS name, n.count FROM pg_class c, LATERAL (VALUES ('scans', pg_stat_get_xact_numscans(c.oid)),
         ('returned', pg_stat_get_xact_tuples_returned(c.oid)), ('fetched', pg_stat_get_xact_tuples_fetched(c.oid))) n (name, count)
        WHERE c.relname LIKE 'search%' ORDER BY 1`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  }
  const viewer = asker.role.slice('dalel_'.length);
  const find = (word: string | null) =>
    measured(`SELECT search_documents_${viewer}($1::tsquery, '{"first": 50, "counts": true}') AS found`, [
      word === null ? null : `'${surfaceKey(word)}'`,
    ]);
  /** As it is asked of several words, of which not all need be there. */
  const findSome = (...words: string[]) => {
    const keys = words.map((word) => `'${surfaceKey(word)}'`);
    const request = {
      first: 50,
      counts: true,
      terms: keys.map((query, i) => ({ place: i + 1, query })),
      words: keys.map((key, i) => ({ place: i + 1, key })),
    };
    return measured(`SELECT search_documents_${viewer}($1::tsquery, $2::jsonb) AS found`, [keys.join(' & '), JSON.stringify(request)]);
  };
  /** As another engine asks for the order of what it found. */
  const rank = async (ids: readonly string[]) => {
    const words = [COMMON, HIDDEN].map((word, i) => ({ place: i + 1, key: `'${surfaceKey(word)}'`, weight: 1 }));
    return measured(`SELECT rank_documents_${viewer}($1::jsonb) AS found`, [
      JSON.stringify({ first: 50, counts: true, words, whole: ids.slice(0, 5), partial: ids.slice(5) }),
    ]);
  };
  const correct = (...words: string[]) =>
    measured(`SELECT search_corrections_${viewer}($1::text[], $2::tsquery[]) AS words`, [
      words,
      words.map((word) => `'${surfaceKey(word)}'`),
    ]);

  it('reads as much for a word that stands in hidden texts alone as for one that stands nowhere', async () => {
    expect(await find(HIDDEN)).toEqual(await find(NOWHERE));
    expect(await findSome(COMMON, HIDDEN)).toEqual(await findSome(COMMON, NOWHERE));
    expect((await correct(`${HIDDEN}x`)).answer).toEqual([{ words: [null] }]);
  });

  it('ranks nothing hidden that another engine names', async () => {
    const { rows } = await owner.query(
      `SELECT DISTINCT id FROM search_document h WHERE kind = 'CASE' AND NOT EXISTS (
         SELECT FROM search_document d WHERE d.id = h.id AND d.audience = $1 AND d.level <= $2)`,
      [asker.audience, asker.clearance],
    );
    const named = rows.map(({ id }) => id as string);
    expect(named.length).toBeGreaterThan(0);
    const [{ found }] = (await rank(named)).answer as [{ found: object }];
    expect(found).toMatchObject({ hits: [], total: 0, kinds: {}, facets: {} });
  });

  it('looks up a word once, however often it was typed', async () => {
    const once = await correct(`${COMMON}x`);
    const often = await correct(...Array.from({ length: 10 }, () => `${COMMON}x`));
    expect(often.read).toEqual(once.read);
    expect(often.answer).toEqual([{ words: Array.from({ length: 10 }, () => COMMON) }]);
  });

  it('answers, orders, scores and reads the same with the hidden documents and without them', async () => {
    const ask = async () => [
      await find(COMMON),
      await find(null),
      await find(HIDDEN),
      await findSome(COMMON, HIDDEN, 'police', 'night'),
      await correct(`${COMMON}x`),
      await correct(`${HIDDEN}x`),
    ];
    const withThem = await ask();
    // whole shelves go, with their words: each document would be asked of each of its words whether another holds it
    const hidden = 'WHERE audience <> $1 OR level > $2';
    const shelves = [asker.audience, asker.clearance];
    await client.query('SET session_replication_role = replica');
    await client.query(`DELETE FROM search_word ${hidden}`, shelves);
    const { rowCount } = await client.query(`DELETE FROM search_document ${hidden}`, shelves);
    await client.query('RESET session_replication_role');
    expect(rowCount).toBeGreaterThan(20);
    const without = await ask();
    expect(without.map(({ read }) => read)).toEqual(withThem.map(({ read }) => read));
    expect(JSON.stringify(without) === JSON.stringify(withThem)).toBe(true);
  });
});
