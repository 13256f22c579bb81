import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';

describe('words in a plain filter', () => {
  const { visitor, reviewer, sql } = withServer({ people: ['reviewer'] });

  const found = async (client: TestClient, text: string): Promise<number> =>
    (await client.data('query ($text: String) { cases(filter: { text: $text }) { totalCount } }', { text })).cases.totalCount;

  it.each([
    ['съемн', 'съёмн', 'СЪЁМН', 'съе\u0301мн', 'съ\u00adемн', 'съ\u200bёмн'],
    ['cafe', 'café', 'CAFÉ', 'cafe\u0301'],
  ])('find as much by "%s" as by its other spellings', async (plain, ...others) => {
    const all = await found(reviewer, plain);
    expect(all).toBeGreaterThan(2);
    for (const other of others) expect([other, await found(reviewer, other)]).toEqual([other, all]);
  });

  it('find what is stored with a soft hyphen or a stress mark', async () => {
    await sql(
      `UPDATE case_text SET title = jsonb_build_object('ru', 'пере' || U&'\\00AD' || 'нос основно' || U&'\\0301' || 'й') WHERE case_id = (SELECT id FROM "case" WHERE level = 2 LIMIT 1)`,
    );
    for (const text of ['перенос', 'нос основной']) expect([text, await found(reviewer, text)]).toEqual([text, 1]);
  });

  it('keep й apart from и, and their own % and _ and \\ for themselves', async () => {
    await sql(`UPDATE case_text SET title = '{"ru": "войнатестй"}' WHERE case_id = (SELECT id FROM "case" WHERE level = 1 LIMIT 1)`);
    for (const [text, count] of [
      ['войнатестй', 1],
      ['воинатестй', 0],
      ['войнатести', 0],
    ] as const)
      expect([text, await found(reviewer, text)]).toEqual([text, count]);
    for (const sign of ['%', '_', '\\', '％']) expect([sign, (await found(reviewer, sign)) < 83]).toEqual([sign, true]);
  });

  it('are not the code of a language in which a text is', async () => {
    expect(await found(visitor, '"kk"')).toBe(0);
    const { recommendations, provisions } = await visitor.data(
      '{ recommendations(filter: { text: "\\"ru\\"" }) { totalCount } provisions(filter: { text: "\\"ru\\"" }) { totalCount } }',
    );
    expect([recommendations.totalCount, provisions.totalCount]).toEqual([0, 0]);
  });

  it('are without accents in law and recommendations too', async () => {
    const count = async (text: string) =>
      (await visitor.data('query ($text: String) { provisions(filter: { text: $text }) { totalCount } }', { text })).provisions.totalCount;
    expect(await count('основно\u0301й')).toBe(await count('основной'));
    expect(await count('Criminal')).toBe(await count('crimina\u0301l'));
  });
});
