import { inTransactionOfOwner } from '#libs/platform';
import { checkEntry } from './check-entry.js';
import type { DecisionEntry } from './decision-entry.js';
import { type Imported, importEntries } from './import.repository.js';
import { linesOf } from './read-file.js';

export interface Problem {
  line: number;
  code: string;
  why: string;
}
export interface ImportReport {
  problems: Problem[];
  results: Imported[];
}

/** Undoes what was tried. */
class TriedAlone extends Error {}

/**
 * Takes decisions from a file, all or none: each waits for a second person, and what stands and says the same stays. Where a line cannot be
 * taken nothing is, and every line that cannot is named.
 */
export async function importDecisions(
  ownerUrl: string,
  file: { text: string; isTable: boolean },
  { dryRun }: { dryRun: boolean },
): Promise<ImportReport> {
  const lines = linesOf(file.text, file.isTable);
  const problems: Problem[] = [];
  const entries: { line: number; entry: DecisionEntry }[] = [];
  const seen = new Map<string, number>();
  for (const { line, entry: raw } of lines) {
    const code = typeof raw['code'] === 'string' ? raw['code'] : '';
    const { problems: found, entry } = checkEntry(raw);
    for (const why of found ?? []) problems.push({ line, code, why });
    for (const key of entry ? [entry.code, entry.citation] : []) {
      if (seen.has(key)) problems.push({ line, code, why: `it stands on line ${seen.get(key)} already` });
      seen.set(key, line);
    }
    if (entry) entries.push({ line, entry });
  }
  let results: Imported[] = [];
  try {
    await inTransactionOfOwner(ownerUrl, async (ask) => {
      results = await importEntries(
        ask,
        entries.map(({ entry }) => entry),
        (index, why) => problems.push({ line: entries[index]!.line, code: entries[index]!.entry.code, why }),
      );
      if (dryRun || problems.length > 0) throw new TriedAlone();
    });
  } catch (error) {
    if (!(error instanceof TriedAlone)) throw error;
  }
  return { problems: problems.sort((one, other) => one.line - other.line), results };
}
