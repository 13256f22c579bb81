import { Inject, Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { type Ask, READ_POOL, type RoleSettings, Transactions, type Viewer } from '#libs/platform';

/** Statements of sign-in: run as `dalel_sign_in`, which sees passwords, factors and sessions and nothing of a case. */
@Injectable()
export class SignInDatabase {
  private readonly transactions: Transactions;

  constructor(@Inject(READ_POOL) pool: Pool) {
    this.transactions = Transactions.on(pool);
  }

  /** One statement in a transaction of its own. */
  ask<R = QueryResultRow>(text: string, values: unknown[] = [], asker?: Viewer): Promise<R[]> {
    return this.transactions.alone<R>(signInRole(asker), { text, values });
  }

  /** Several statements that hold together or not at all. @param asker who acts, where policies ask for a role or a session */
  together<T>(work: (ask: Ask) => Promise<T>, asker?: Viewer): Promise<T> {
    return this.transactions.together(signInRole(asker), work);
  }

  /** An entry of the audit by itself: of what changes nothing, or takes several statements. @param ask of the transaction in progress, if any */
  async record(action: string, personId: string | null, ask: Ask = (text, values) => this.ask(text, values)): Promise<void> {
    await ask(audited('(SELECT) one', { person: '$1::uuid', action }), [personId]);
  }
}

const signInRole = (asker: Viewer | undefined): RoleSettings => ({
  role: 'sign_in',
  ...(asker && { settings: { person: asker.personId ?? '', roles: `,${asker.roles.join(',')},`, session: asker.session?.id ?? '' } }),
});

/** An entry of the audit beside a change by sign-in, in the same statement: `$n` are the statement's own values. */
export const audited = (from: string, entry: { person: string; action: string; subject?: [type: string, id: string]; detail?: string }) =>
  `INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
   SELECT ${entry.person}, '${entry.action}', ${entry.subject ? `'${entry.subject[0]}', ${entry.subject[1]}` : 'NULL, NULL'}, ${entry.detail ?? `'{}'::jsonb`} FROM ${from}`;
