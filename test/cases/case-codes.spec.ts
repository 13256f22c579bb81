import { CASE_CODE } from '#libs/platform';
import { withServer } from '../kit/scene.js';

const DRAW = `INSERT INTO "case" (occurred_month, region, level, synthetic) SELECT '2021-03-01', 'KZ-75', 2, $1 FROM generate_series(1, $2::int) RETURNING code`;

/** A counter in a code would tell how many cases there are and which of two was entered first. */
describe('codes of cases', () => {
  const { sql, owner, enteredCase } = withServer({ people: ['documenter'] });

  const drawn = async (synthetic: boolean, count: number): Promise<string[]> =>
    (await sql<{ code: string }>(DRAW, [synthetic, count])).map(({ code }) => code);

  it('follow each other in no order', async () => {
    const made: string[] = [];
    for (let n = 0; n < 8; n += 1) made.push((await enteredCase()).code);
    for (const code of made) expect(code).toMatch(CASE_CODE);
    const codes = await drawn(false, 400);
    const rising = codes.filter((code, place) => place > 0 && code > codes[place - 1]!).length;
    expect(rising).toBeGreaterThan(140);
    expect(rising).toBeLessThan(260);
  });

  it.each([
    ['real', false, /^KZ-2021-[0-9BCDFGHJKMNPQRTVWXYZ]{5}$/],
    ['synthetic', true, /^KZ-2021-S[0-9BCDFGHJKMNPQRTVWXYZ]{4}$/],
  ])('of %s cases use every letter, none of them a vowel or like another', async (_world, synthetic, form) => {
    const codes = await drawn(synthetic, 400);
    expect(codes.filter((code) => !form.test(code) || !CASE_CODE.test(code))).toEqual([]);
    expect(new Set(codes.flatMap((code) => [...code.slice(9)])).size).toBe(29);
  });

  it('are never given twice, also when the case is gone', async () => {
    const [code] = await drawn(true, 1);
    const insert = `INSERT INTO "case" (code, occurred_month, region, level, synthetic) VALUES ($1, '2021-03-01', 'KZ-75', 2, true)`;
    await owner.query('DELETE FROM "case" WHERE code = $1', [code]);
    await expect(owner.query(insert, [code])).rejects.toThrow('case_code_pkey');
  });

  it('are drawn again where the first was taken', async () => {
    const letters = [...'0123456789BCDFGHJKMNPQRTVWXYZ'];
    {
      await owner.query(
        `INSERT INTO case_code SELECT 'KZ-2022-S' || a || b || c || d FROM unnest($1::text[]) a, unnest($1::text[]) b, unnest($1::text[]) c, unnest($1::text[]) d WHERE random() < 0.5`,
        [letters],
      );
      const { rows } = await owner.query<{ code: string }>(DRAW.replace('2021', '2022'), [true, 50]);
      expect(new Set(rows.map(({ code }) => code)).size).toBe(50);
    }
  });
});
