import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MOST_LINES = 300;
/** A literal that begins as a statement does; conditions and expressions of fields begin otherwise. */
const STATEMENT = /[`'"]\s*(?:WITH|SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE|LOCK|CALL)\s/g;
/** What runs a statement, or writes one. */
const RUNS =
  /\b(?:createQueryBuilder|audited)\(|\.tx\.query\b|\breads\.query\b|\b(?:client|database)\.(?:query|ask)\b|(?:await|return)\s+(?:ask|run)\s*[<(]/g;

/** Files that git keeps and that are there. */
const tracked = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--', ...patterns], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && existsSync(file));

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** Where a text holds or runs whole statements. */
function statementsIn(text: string): string[] {
  return [STATEMENT, RUNS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => `${lineOf(text, index)}: ${found}`),
  );
}

describe('the house', () => {
  it('keeps whole statements out of services and resolvers: they stand in repositories', () => {
    const files = tracked('*.service.ts', '*.resolver.ts');
    expect(files.length).toBeGreaterThan(40);
    const found = files.flatMap((file) => statementsIn(readFileSync(file, 'utf8')).map((each) => `${file}:${each}`));
    expect(found).toEqual([]);
  });

  it.each([
    ["reads.query({ text: 'SELECT 1 FROM person', values: [] })", true],
    ['await run(`\n  WITH made AS (INSERT INTO person DEFAULT VALUES)`)', true],
    ["await ask<Row>(LOWER_ACCESS, ['id'])", true],
    ['sql`t.id IN (SELECT x.id FROM person x)`', false],
    ['@SqlField((row) => sql`(SELECT count(*) FROM person p WHERE p.id = t.person_id)`)', false],
    ["state === 'UPDATE'", false],
  ])('tells statements from conditions and fields: %s', (text, whole) => {
    expect(statementsIn(text).length > 0).toBe(whole);
  });

  it(`has no file of more than ${MOST_LINES} lines, but for what is generated and data`, () => {
    const files = tracked('*.ts', '*.tsx', '*.mjs', '*.css', ':!apps/web/src/generated');
    expect(files.length).toBeGreaterThan(500);
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    expect(files.map((file) => `${file}: ${lines(file)}`).filter((line) => Number(line.split(': ')[1]) > MOST_LINES)).toEqual([]);
  });
});
