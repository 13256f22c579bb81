import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../../kit/scene.js';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T;

interface Judged {
  id: string;
  en: string;
  ru: string;
  kk: string;
  grades: Record<string, number>;
}

describe('the judgements of relevance', () => {
  const { sql } = withDatabase();
  const judged = read<Judged[]>('judgements.json');

  it('name documents of the demonstration that can be found', async () => {
    const rows = await sql<{ code: string }>(
      `SELECT code FROM "case" WHERE level < 3 UNION ALL SELECT path FROM provision UNION ALL SELECT code FROM instrument UNION ALL SELECT code FROM recommendation`,
    );
    const known = new Set(rows.map(({ code }) => code));
    expect(
      judged.flatMap(({ id, grades }) =>
        Object.keys(grades)
          .filter((code) => !known.has(code))
          .map((code) => `${id}: ${code}`),
      ),
    ).toEqual([]);
  });

  it('are at least sixty, each with a question in three languages and something that fits squarely', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length);
    for (const { en, ru, kk, grades } of judged) {
      expect([en, ru, kk].every((text) => text.length > 5)).toBe(true);
      expect(Object.values(grades)).toContain(2);
    }
  });

  it('hold three plain questions a language for every violation type', async () => {
    const questions = read<Record<string, Record<'en' | 'ru' | 'kk', string[]>>>('plain-questions.json');
    const rows = await sql<{ code: string }>(`SELECT code FROM vocabulary_term WHERE vocabulary = 'violation-type' ORDER BY code`);
    expect(Object.keys(questions).sort()).toEqual(rows.map(({ code }) => code).sort());
    for (const { en, ru, kk } of Object.values(questions)) expect([en.length, ru.length, kk.length]).toEqual([3, 3, 3]);
  });
});
