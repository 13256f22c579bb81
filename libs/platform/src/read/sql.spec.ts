import { globSync, readFileSync } from 'node:fs';
import { allOf, ident, join, late, literal, type Running, raw, sql } from './sql.js';

describe('a piece of SQL', () => {
  it('takes a value for a parameter, wherever it stands and whatever it says', () => {
    const hostile = `'; DROP TABLE "case" --`;
    const { text, values } = sql`SELECT ${hostile}::text, ${null}, ${[1, 2]} WHERE ${sql`code = ${hostile}`}`;
    expect(text).toBe('SELECT $1::text, $2, $3 WHERE code = $4');
    expect(values).toEqual([hostile, null, [1, 2], hostile]);
  });

  it('numbers a piece that stands in two places once', () => {
    const filter = sql`a = ${1} AND b = ${2}`;
    const { text, values } = sql`SELECT ${0} WHERE ${filter} UNION SELECT ${3} WHERE ${filter}`;
    expect(text).toBe('SELECT $1 WHERE a = $2 AND b = $3 UNION SELECT $4 WHERE a = $2 AND b = $3');
    expect(values).toEqual([0, 1, 2, 3]);
  });

  it('quotes names and words of ours', () => {
    expect(sql`${ident('a"b')} = ${literal("it's")} LIMIT ${literal(3)}`.text).toBe(`"a""b" = 'it''s' LIMIT 3`);
  });

  it('does not lose its values in a string that is none', () => {
    expect(() => `WHERE ${sql`a = ${1}`}`).toThrow('stands in a string');
  });

  it('is joined, and of conditions takes those that there are', () => {
    expect(join([sql`a`, raw('b'), ident('c')]).text).toBe('a, b, "c"');
    expect(allOf(sql`a = ${1}`, undefined, false, '', 0, null, sql`b`).text).toBe('(a = $1) AND (b)');
    expect(allOf(undefined, false).text).toBe('true');
  });

  it('that is kept holds no value of the request it was made for, and takes those of each run', () => {
    const code = sql`${'one'}::text`;
    const kept = sql`SELECT ${late(({ first }) => first)} WHERE ${sql`code = ${code} OR ${code} = ${'two'}`.kept()}`.printed();
    expect(kept.text).toBe('SELECT $1 WHERE code = $2::text OR $2::text = $3');
    expect(kept.valuesIn({ first: 7, where: ['three', 'four'] } as unknown as Running)).toEqual([7, 'three', 'four']);
  });

  it('is made of a string in few places: of the rules that policies are made of, and of names of types', () => {
    const using = globSync('libs/**/*.ts').filter((file) => !/sql\.(spec\.)?ts$/.test(file) && /\braw\(/.test(readFileSync(file, 'utf8')));
    expect(using.sort()).toEqual([
      'libs/access/src/recorded-reading.ts',
      'libs/cases/src/case/case-date.ts',
      'libs/cases/src/case/case.filter.ts',
      'libs/cases/src/case/case.resolver.ts',
      'libs/cases/src/publication/publication.entity.ts',
      'libs/platform/src/read/page-compiler.ts',
      'libs/platform/src/read/read-compiler.ts',
    ]);
  });
});
