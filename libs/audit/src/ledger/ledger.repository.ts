import type { Ask } from '#libs/platform';
import type { LedgerEntry } from './ledger-file.js';

const COLUMNS = `seq, id, kind, case_id AS "caseId", key_version AS "keyVersion", survivor_id AS "survivorId", purpose,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;

/** The ledger as the database holds it, in one transaction as `dalel_vault` or the owner. */
export class LedgerRepository {
  constructor(private readonly ask: Ask) {}

  /** Until the transaction ends, no other process of this database writes the file. */
  async lockFile(): Promise<void> {
    await this.ask(`SELECT take_ledger_file_turn('')`);
  }

  /** Does again what the database has forgotten. @returns what that was */
  replay(entries: readonly LedgerEntry[]): Promise<Pick<LedgerEntry, 'caseId' | 'kind'>[]> {
    return this.ask('SELECT case_id AS "caseId", kind FROM replay_ledger($1)', [JSON.stringify(entries)]);
  }

  entriesAfter(seq: number): Promise<(LedgerEntry & { seq: string })[]> {
    return this.ask(`SELECT ${COLUMNS} FROM ledger_entry WHERE seq > $1 ORDER BY ledger_entry.seq`, [seq]);
  }

  /** Number of the newest entry that a file had once. */
  async kept(): Promise<number> {
    const [kept] = await this.ask<{ seq: string }>('SELECT seq FROM ledger_kept');
    return Number(kept?.seq);
  }

  /** Of entries that a file had once, in their order. */
  async keptIds(): Promise<string[]> {
    const rows = await this.ask<{ id: string }>('SELECT l.id FROM ledger_entry l, ledger_kept k WHERE l.seq <= k.seq ORDER BY l.seq');
    return rows.map(({ id }) => id);
  }

  async keep(newest: number, lacked: number): Promise<void> {
    await this.ask('SELECT keep_ledger($1, $2)', [newest, lacked]);
  }
}
