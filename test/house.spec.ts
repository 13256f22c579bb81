import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MOST_LINES = 300;
/** A literal that begins as a statement does; conditions and expressions of fields begin otherwise. */
const STATEMENT = /[`'"]\s*(?:WITH|SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE|LOCK|CALL)\s/g;
/** What runs a statement, or writes one. */
const RUNS =
  /\bcreateQueryBuilder\(|\.tx\.query\b|\breads\.query\b|\b(?:client|database)\.(?:query|ask)\b|(?:await|return)\s+(?:ask|run)\s*[<(]/g;

/** Kinds of file that hold whole statements. */
const HOLDS_STATEMENTS = [
  /\.(?:repository|spec)\.ts$/,
  // what `migrate` makes of the database: tables, functions, rights, and the rules from which policies follow
  /\.(?:table|functions|schema)\.ts$/,
  /\/(?:schema|policy)\//,
  // what opens transactions, compiles reads, writes and records whatever comes from repositories and entities
  /^libs\/platform\/src\/(?:transaction|read|embedded)\//,
  // what fills a database, as its owner
  /^apps\/cli\/src\/seed\//,
];

/** Everyone else takes turns (libs/platform/src/schema/turns.table.ts). */
const ADVISORY_LOCKS = {
  'apps/cli/src/seed/seed.ts': 'the operator’s, of the demonstration alone',
  'libs/cases/src/case/case.repository.ts': 'by a key that the writer’s browser drew at random',
  'libs/platform/src/embedded/embedded-postgres.ts': 'tried once, in another database',
  'migrations/migrate.ts': 'the operator’s, before there is a table; it ends, and says who holds it',
};

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
  it('keeps whole statements in repositories: elsewhere stand conditions and fields alone', () => {
    // the pages reach no database (npm run boundaries)
    const files = tracked('libs/*.ts', 'apps/*.ts', ':!apps/web').filter((file) => !HOLDS_STATEMENTS.some((kind) => kind.test(file)));
    expect(files.length).toBeGreaterThan(300);
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

  it('lets nothing wait for a lock that any role may take, without an end or under a name that one can guess', () => {
    const found = tracked('libs/*.ts', 'apps/*.ts', 'migrations/*.ts').filter((file) =>
      /advisory_(?:xact_)?lock/.test(readFileSync(file, 'utf8')),
    );
    expect(found.sort()).toEqual(Object.keys(ADVISORY_LOCKS).sort());
  });

  it(`has no file of more than ${MOST_LINES} lines, but for what is generated and data`, () => {
    const files = tracked('*.ts', '*.tsx', '*.mjs', '*.css', ':!apps/web/src/generated');
    expect(files.length).toBeGreaterThan(500);
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    expect(files.map((file) => `${file}: ${lines(file)}`).filter((line) => Number(line.split(': ')[1]) > MOST_LINES)).toEqual([]);
  });
});
