import { Inject, Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { type Ask, type AuditEntryRow, addAuditEntry, READ_POOL, type RoleSettings, Transactions, type Viewer } from '#libs/platform';

/**
 * Statements of sign-in: run as `dalel_sign_in`, which sees passwords, factors and sessions and nothing of a case. A transaction that
 * changed something and recorded nothing is refused by the database at COMMIT (`recorded` of the tables).
 */
@Injectable()
export class SignInDatabase {
  private readonly transactions: Transactions;

  constructor(@Inject(READ_POOL) private readonly pool: Pool) {
    this.transactions = Transactions.on(pool);
  }

  /** One statement in a transaction of its own. */
  ask<R = QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.askAs<R>(undefined, text, values);
  }

  /** The same, by someone whose role or session policies ask for. */
  askAs<R = QueryResultRow>(asker: Viewer | undefined, text: string, values: unknown[] = []): Promise<R[]> {
    return this.transactions.alone<R>(signInRole(asker), { text, values });
  }

  /** For a library that brings statements of its own. */
  readonly client = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await this.ask(text, values);
      return { rows, rowCount: rows.length };
    },
  };

  /** What the login may ask without choosing a role: who holds a session or a token. */
  async askAsLogin<R extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<R | undefined> {
    return (await this.pool.query<R>({ name, text, values })).rows.at(0);
  }

  /** Several statements that hold together or not at all. @param asker who acts, where policies ask for a role or a session */
  together<T>(work: (ask: Ask) => Promise<T>, asker?: Viewer): Promise<T> {
    return this.transactions.together(signInRole(asker), work);
  }

  /** One statement, and an entry of the audit for each row that it changed. @returns those rows */
  change<R = QueryResultRow>(text: string, values: unknown[], entry: (row: R) => AuditEntryRow, asker?: Viewer): Promise<R[]> {
    return this.together(async (ask) => {
      const changed = ask<R>(text, values);
      for (const row of await changed) await this.record(entry(row), ask);
      return changed;
    }, asker);
  }

  /** @param ask of the transaction of what is recorded; without it, of what changed nothing */
  record(entry: AuditEntryRow, ask: Ask = (text, values) => this.ask(text, values)): Promise<void> {
    return addAuditEntry(ask, entry);
  }
}

const signInRole = (asker: Viewer | undefined): RoleSettings => ({
  role: 'sign_in',
  ...(asker && { settings: { person: asker.personId ?? '', roles: `,${asker.roles.join(',')},`, session: asker.session?.id ?? '' } }),
});
