import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const DOCUMENT = readFileSync('docs/security-requirements.md', 'utf8');
const ANCHORS = new Set([...DOCUMENT.matchAll(/^### (S\d+)$/gm)].map(([, name]) => name!));
const TESTS = [...DOCUMENT.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, file, name]) => [file!, name!] as const);

/** Every line of the repository's own text that a pattern fits, as file:line:text. */
function lines(pattern: string, ...paths: string[]): string[] {
  try {
    return execFileSync('git', ['grep', '-nIE', pattern, '--', ...paths], { encoding: 'utf8' })
      .trim()
      .split('\n');
  } catch {
    return []; // git grep ends with 1 where nothing fits
  }
}

describe('docs/security-requirements.md', () => {
  it.each(TESTS)('names a test that is there: %s: %s', (file, name) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(name);
  });

  it('has every requirement that the code names', () => {
    const named = lines('\\bS[0-9]{1,2}\\b', '*.ts', '*.tsx', '*.mjs', 'docs/*.md', ':!docs/decisions').flatMap(
      (line) => line.match(/\bS\d{1,2}\b/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((name) => !ANCHORS.has(name))).toEqual([]);
  });

  it('takes the place of papers that are not in the repository', () => {
    const papers = lines(
      '(DESIGN|READPATH|SECURITY|STACK|FIELD|UX)( [0-9S]|\\.md)|READPATH|\\((DESIGN|SEARCH)\\)',
      '*.ts',
      '*.tsx',
      '*.mjs',
      '*.md',
      '*.sql',
      ':!docs/changelog.md',
      ':!test/security-requirements.spec.ts',
    );
    expect(papers).toEqual([]);
  });
});
