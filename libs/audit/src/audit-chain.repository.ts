import type { ClientBase } from 'pg';
import type { DayHead, EntryText, LedgerHead } from './chain-hash.js';

/** A place of the chain with the entry that stands there: null where there is none. */
export interface ChainRow {
  place: number;
  day: string;
  entryId: string;
  previous: Buffer;
  hash: Buffer;
  entry: EntryText | null;
}

export interface SealRow extends DayHead {
  ledger: LedgerHead;
  keyId: string | null;
  seal: Buffer | null;
}

const BATCH = 5000;
const DAY = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** Reads the audit's chain as the database's owner, who alone sees all of it. */
export class AuditChainRepository {
  constructor(private readonly client: ClientBase) {}

  /** All places in order, a batch at a time. */
  async *rows(): AsyncGenerator<ChainRow> {
    let after = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const { rows } = await this.client.query(
        `SELECT l.place::float8 AS place, ${DAY('l.day')} AS day, l.entry_id, l.prev_hash, l.hash, e.id,
                to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
                e.person_id, e.action, e.subject_type, e.subject_id, e.detail::text AS detail
           FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.place > $1 ORDER BY l.place LIMIT ${BATCH}`,
        [after],
      );
      for (const { place, day, entry_id, prev_hash, hash, ...entry } of rows)
        yield { place, day, entryId: entry_id, previous: prev_hash, hash, entry: entry.id === null ? null : entry };
      if (rows.length < BATCH) return;
      after = rows.at(-1).place;
    }
  }

  /** Entries that stand at no place: nobody recorded them by the way that there is. */
  async unlinked(): Promise<string[]> {
    const { rows } = await this.client.query(
      'SELECT e.id FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id WHERE l.place IS NULL ORDER BY e.at, e.id',
    );
    return rows.map(({ id }) => id);
  }

  async placeOfHash(hash: Buffer): Promise<number | undefined> {
    const { rows } = await this.client.query('SELECT place::float8 AS place FROM audit_link WHERE hash = $1', [hash]);
    return rows[0]?.place;
  }

  /** Places that claim to follow this hash: one, in a chain that nobody forked. */
  async placesAfter(hash: Buffer): Promise<number[]> {
    const { rows } = await this.client.query('SELECT place::float8 AS place FROM audit_link WHERE prev_hash = $1 ORDER BY 1', [hash]);
    return rows.map(({ place }) => place);
  }

  async tip(): Promise<DayHead | undefined> {
    const { rows } = await this.client.query(`SELECT ${DAY('day')} AS day, place::float8 AS place, hash AS head FROM audit_tip`);
    return rows[0];
  }

  async seals(): Promise<SealRow[]> {
    const { rows } = await this.client.query(
      `SELECT ${DAY('day')} AS day, place::float8 AS place, head, key_id AS "keyId", seal, ledger_entries::float8 AS entries,
              ledger_head AS ledger FROM audit_seal ORDER BY day`,
    );
    return rows.map(({ entries, ledger, ...seal }) => ({ ...seal, ledger: { entries, head: ledger } }));
  }

  /** What the first so many entries of the ledger are now. */
  async ledger(entries: number): Promise<LedgerHead> {
    const { rows } = await this.client.query('SELECT entries::float8 AS entries, head FROM ledger_head($1)', [entries]);
    return rows[0];
  }
}
