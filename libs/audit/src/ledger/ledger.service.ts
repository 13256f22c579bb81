import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Pool } from 'pg';
import { CONFIG, type Config, DalelError, Jobs, READ_POOL, SUBJECT_CHANGED, Transactions } from '#libs/platform';
import { appendSince } from './keep-ledger.js';
import { LedgerRepository } from './ledger.repository.js';
import type { LedgerEntry, LedgerFile } from './ledger-file.js';
import { openLedger } from './open-ledger.js';

/** What comes by another way than a request (an import) is kept within a minute. */
const EVERY_MS = 60_000;

/**
 * The ledger apart from the database (S31): what was erased and withdrawn stays so when an older backup is restored. The database
 * notes each in its own transaction; from there it goes to the file before the person who asked for it gets an answer. When the
 * application starts, before it listens, what the file knows and the database has forgotten is done again.
 */
@Injectable()
export class Ledger implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Ledger');
  private readonly file: LedgerFile;
  private readonly transactions: Transactions;
  /** Number of the newest entry of the database that the file has. */
  private kept = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(READ_POOL) pool: Pool,
    private readonly jobs: Jobs,
  ) {
    this.file = openLedger(config);
    this.transactions = Transactions.on(pool);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.replay();
    this.timer = setInterval(() => void this.keep().catch(() => this.log.error('the ledger could not be written')), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * Brings to the file what the database has noted, through to the disk.
   * @throws UNAVAILABLE when it cannot be written: what was asked for is done, and would not outlast a restore
   */
  async keep(): Promise<void> {
    try {
      await this.holdingFile((ledger) => this.appendSince(ledger, this.kept));
    } catch (error) {
      this.log.error(`the ledger could not be written: ${(error as { code?: string }).code ?? (error as Error).message}`);
      throw new DalelError(
        'UNAVAILABLE',
        'It is done, but the ledger apart from the database could not be written. Tell your operator at once.',
      );
    }
  }

  private async replay(): Promise<void> {
    const changed = await this.holdingFile(async (ledger) => {
      const rows = await ledger.replay(this.file.entries);
      await this.appendSince(ledger, 0);
      return rows;
    });
    if (changed.length === 0) return;
    const of = (kind: LedgerEntry['kind']) => changed.filter((row) => row.kind === kind);
    this.log.warn(
      `the database is older than the ledger: ${of('VAULT_ERASED').length} erasures and ${of('CONSENT_WITHDRAWN').length} withdrawals were done again`,
    );
    const cases = new Set(of('CONSENT_WITHDRAWN').map(({ caseId }) => caseId));
    await this.transactions.together({ role: 'staff' }, async (ask) => {
      for (const id of cases) await this.jobs.send(ask, SUBJECT_CHANGED, { kind: 'case', id });
    });
  }

  private async appendSince(ledger: LedgerRepository, since: number): Promise<void> {
    const { newest, lacked } = await appendSince(ledger, this.file, since);
    this.kept = newest;
    if (lacked > 0)
      this.log.error(
        `the ledger’s file lacked ${lacked} entries that it had held: it was cut, removed, or is a new one of this machine. They were written again (docs/operating.md)`,
      );
  }

  /** One transaction as `dalel_vault`, with the file as it is now. */
  private holdingFile<T>(work: (ledger: LedgerRepository) => Promise<T>): Promise<T> {
    return this.transactions.together({ role: 'vault' }, async (ask) => {
      const ledger = new LedgerRepository(ask);
      await ledger.lockFile();
      this.file.read();
      return work(ledger);
    });
  }
}
