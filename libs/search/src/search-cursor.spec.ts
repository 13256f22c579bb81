import { createHmac, randomBytes } from 'node:crypto';
import { SearchCursors } from './search-cursor.js';

const cursorsOf = (key: Buffer) =>
  new SearchCursors({ mark: (what: string) => createHmac('sha256', key).update(what).digest('base64url') } as never);
const key = randomBytes(32);
const place = { score: 8.5, recency: 202306, id: 'case-5f0c2a4e-8c55-4a11-9a55-0d7d4f6f1a11', offset: 19 };

describe('a cursor of a search', () => {
  it('is read by every process with the key, with the question it was made for, and by nobody else', () => {
    const cursor = cursorsOf(key).write('question', 'postgres', place);
    expect(cursorsOf(key).read(cursor, 'question')).toEqual({ engine: 'postgres', place });
    expect(() => cursorsOf(key).read(cursor, 'another')).toThrow('no cursor of this search');
    expect(() => cursorsOf(randomBytes(32)).read(cursor, 'question')).toThrow('no cursor of this search');
  });

  it('tells neither engine, score nor month: not by what it says, nor by its length', () => {
    const places = [place, { score: 0.123456789012345, recency: 0, id: 'provision-kz', offset: 0 }, { ...place, offset: 999_999 }];
    const all = (['postgres', 'meilisearch'] as const).flatMap((engine) =>
      places.map((each) => cursorsOf(key).write('question', engine, each)),
    );
    for (const cursor of all) expect(Buffer.from(cursor, 'base64').toString('latin1')).not.toMatch(/question|2023|case-|"[pm]"/);
    expect(new Set(all.map(({ length }) => length)).size).toBe(1);
    expect(new Set(all).size).toBe(all.length);
    expect(cursorsOf(key).write('question', 'postgres', place)).toBe(all[0]);
  });

  it('is not made by hand, nor by changing one', () => {
    const own = Buffer.from(JSON.stringify(['question', 'p', 8.5, 202306, 'case-', 0])).toString('base64');
    const cursor = cursorsOf(key).write('question', 'postgres', place);
    const changed = `${cursor.slice(0, 30)}${cursor[30] === 'A' ? 'B' : 'A'}${cursor.slice(31)}`;
    for (const each of [own, changed, cursor.slice(0, -4), `${cursor}AAAA`, '', 'x', 'A'.repeat(2000), '\u0000'])
      expect(() => cursorsOf(key).read(each, 'question')).toThrow('no cursor of this search');
  });
});
