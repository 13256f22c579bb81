import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGE_CODES, type LocalizedText } from '#libs/platform';

/** The repository's root, from the sources and from dist/ alike: the nearest folder above that holds package.json. */
function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the data files of the demonstration were not found: no package.json above the program');
    folder = above;
  }
  return folder;
}

/** A JSON file by its path in the repository. */
export const readRepositoryJson = <T>(path: string): T => JSON.parse(readFileSync(join(repositoryRoot(), path), 'utf8')) as T;

/** A JSON file of apps/cli/demonstration. */
export const readDemonstration = <T>(name: string): T => readRepositoryJson<T>(`apps/cli/demonstration/${name}`);

/** What every file of facts has beside its entries: where each fact was read. Titles are the compiler's, in English. */
export interface SourceDictionary {
  [key: string]: { title: string; url: string | null; extent_read: LocalizedText };
}

export type Confidence = 'verified-in-source' | 'from-memory-high' | 'from-memory-uncertain';

/** `verified-in-source` is stored as VERIFIED_IN_SOURCE; so with kinds and themes. */
export const code = (value: string) => value.toUpperCase().replaceAll(/[- ]/g, '_');

/** A text in the languages it exists in; those without are left out. */
export function localized(texts: { en?: string | null; ru?: string | null; kk?: string | null }): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Remarks one after the other, in the languages that all of them have; null where there is none. */
export function together(remarks: readonly (LocalizedText | null | undefined | false)[], separator = ' '): LocalizedText | null {
  const present = remarks.filter((remark): remark is LocalizedText => Boolean(remark));
  if (present.length === 0) return null;
  return localized(
    Object.fromEntries(
      LANGUAGE_CODES.map((language) => {
        const texts = present.map((remark) => remark[language]);
        return [language, texts.every(Boolean) ? texts.join(separator) : null];
      }),
    ),
  );
}
