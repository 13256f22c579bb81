import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { READ_POOL, Reads, THE_PUBLIC, Transactions, viewerRole } from '#libs/platform';

/** What a page may be of, by what its address names. */
const RECORDS = {
  case: 'SELECT FROM "case" WHERE code = $1',
  decision: 'SELECT FROM decision WHERE code = $1',
  law: 'SELECT FROM instrument WHERE code = $1 UNION ALL SELECT FROM provision WHERE path = $1',
  recommendation: 'SELECT FROM recommendation WHERE code = $1',
};
const NAME = /^[\w./-]{1,200}$/;
export type PageOf = keyof typeof RECORDS;

@Injectable()
export class PagesRepository {
  private readonly transactions: Transactions;

  constructor(
    private readonly reads: Reads,
    @Inject(READ_POOL) pool: Pool,
  ) {
    this.transactions = Transactions.on(pool);
  }

  /** Is it there for whoever asks? */
  async isThere(of: PageOf, name: string): Promise<boolean> {
    const text = `SELECT EXISTS (${RECORDS[of]}) AS there`;
    const [row] = await this.reads.query<{ there: boolean }>({ text, values: [NAME.test(name) ? name : ''] });
    return row.there;
  }

  /** @throws where the database answers the public nothing */
  async answersThePublic(): Promise<void> {
    await this.transactions.alone(viewerRole(THE_PUBLIC, false), { text: 'SELECT FROM "case" LIMIT 1' });
  }
}
