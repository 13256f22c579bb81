import { Inject, Injectable } from '@nestjs/common';
import { escapeLiteral, type Pool, type QueryResultRow } from 'pg';
import { inOneWrite, READ_POOL, type Viewer } from '#libs/platform';

export type Ask = <R extends QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>;

/** Statements of sign-in: run as `dalel_sign_in`, which sees passwords, factors and sessions and nothing of a case. */
@Injectable()
export class SignInDatabase {
  constructor(@Inject(READ_POOL) private readonly pool: Pool) {}

  /** One statement in a transaction of its own; all of it leaves in one write. */
  async ask<R extends QueryResultRow>(text: string, values: unknown[] = [], asker?: Viewer): Promise<R[]> {
    const client = await this.pool.connect();
    const { result, error, unclean } = await inOneWrite<R>(client, opener(asker), { text, values });
    client.release(unclean);
    if (!result) throw error;
    return result.rows;
  }

  /** Several statements that hold together or not at all. @param asker who acts, where policies ask for a role or a session */
  async together<T>(work: (ask: Ask) => Promise<T>, asker?: Viewer): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query(opener(asker));
      const done = await work(async <R extends QueryResultRow>(text: string, values: unknown[] = []) => {
        const { rows } = await client.query<R>({ text, values });
        return rows;
      });
      await client.query('COMMIT');
      client.release();
      return done;
    } catch (error) {
      const lost = await client.query('ROLLBACK').then(
        () => undefined,
        (failure: Error) => failure,
      );
      client.release(lost);
      throw error;
    }
  }
}

function opener(asker: Viewer | undefined): string {
  const begin = 'BEGIN; SET LOCAL ROLE dalel_sign_in';
  if (!asker) return begin;
  const roles = `,${asker.roles.join(',')},`;
  const settings = { person: asker.personId ?? '', roles, session: asker.session?.id ?? '' };
  const set = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', ${escapeLiteral(value)}, true)`);
  return `${begin}; SELECT ${set.join(', ')}`;
}

/** An entry of the audit beside a change by sign-in, in the same statement: `$n` are the statement's own values. */
export const audited = (from: string, entry: { person: string; action: string; subject?: [type: string, id: string]; detail?: string }) =>
  `INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
   SELECT ${entry.person}, '${entry.action}', ${entry.subject ? `'${entry.subject[0]}', ${entry.subject[1]}` : 'NULL, NULL'}, ${entry.detail ?? `'{}'::jsonb`} FROM ${from}`;
