import { LRUCache } from 'lru-cache';

const HOUR_MS = 3_600_000;
/** From how many records on, that are not public, somebody reads much within an hour: more than a page shows. */
const MANY = 30;
/** Of how many people, and of how many records of each, it is remembered. */
const PEOPLE = 2000;
const RECORDS = 20_000;
const LEVELS = ['PUBLIC', 'PARTNER', 'RESTRICTED', 'SEALED'];

interface Read {
  level: number;
  reported: boolean;
}

/**
 * What each person read within the last hour, by whatever session, token and size of page: each record once. It is of one process;
 * ids and levels alone.
 */
export class ReadingTally {
  private readonly people = new LRUCache<string, LRUCache<string, Read>>({ max: PEOPLE, ttl: HOUR_MS, updateAgeOnGet: true });

  /** @param person who, and of which kind the records are */
  add(person: string, levels: ReadonlyMap<string, number>): void {
    const records = this.people.get(person) ?? new LRUCache<string, Read>({ max: RECORDS, ttl: HOUR_MS });
    this.people.set(person, records);
    for (const [id, level] of levels) {
      const known = records.get(id);
      if (!known) records.set(id, { level, reported: false });
      else known.level = Math.max(known.level, level);
    }
  }

  /** @returns what is to be reported: how many records were read since the last report, and the highest level of them */
  due(person: string): { number: number; level: string; ids: readonly string[] } | undefined {
    const records = this.people.get(person);
    // those of more than an hour ago are none of it
    const unreported = [...(records?.entries() ?? [])].filter(([, { reported }]) => !reported);
    if (unreported.length < MANY) return undefined;
    const level = LEVELS[Math.max(...unreported.map(([, read]) => read.level))]!;
    return { number: unreported.length, level, ids: unreported.map(([id]) => id) };
  }

  reported(person: string, ids: readonly string[]): void {
    const records = this.people.get(person);
    for (const id of ids) {
      const read = records?.get(id);
      if (read) read.reported = true;
    }
  }
}
