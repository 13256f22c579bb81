import { readFileSync } from 'node:fs';

export interface Term {
  english: string;
  /** What stands for it in the language, and what must not. */
  ru: { word: string; not: string[] };
  kk: { word: string; not: string[] };
}

/** The words of docs/languages.md: the rows of its one table with five columns. */
export function readGlossary(): Term[] {
  const lines = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8').split('\n');
  const rows = lines
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  const not = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  return rows.slice(2).map(([english = '', ru = '', kk = '', notRu, notKk]) => ({
    english,
    ru: { word: ru, not: not(notRu) },
    kk: { word: kk, not: not(notKk) },
  }));
}
