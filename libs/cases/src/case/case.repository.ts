import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type LocalizedText, sql, Writes } from '#libs/platform';
import type { CaseState } from './case.enums.js';
import { ofDating, toldMonth } from './case-date.js';

/** A case as it stands when somebody sets out to change it. */
export interface CaseAsRead {
  id: string;
  code: string;
  version: number;
  state: CaseState;
  level: number;
  createdBy: string | null;
  /** 2023-05; 2023 where this viewer may know no more. */
  month: string;
}

/** A particular that is to be changed; what is absent stays. */
export type Particulars = Partial<Record<'occurred_on' | 'place' | 'notes', string | null>>;

/** What is recorded of a survivor beside consent. */
export interface RecordedSurvivor {
  pseudonym: string;
  age_band: string | null;
  sogi: string | null;
  living_with_hiv: boolean | null;
}

type CaseTable =
  | 'case'
  | 'case_text'
  | 'case_particulars'
  | 'case_step'
  | 'survivor'
  | 'act'
  | 'perpetrator'
  | 'act_perpetrator'
  | 'response'
  | 'response_text'
  | 'referral'
  | 'engagement';

const AS_READ = `id, code, version, state, level, created_by AS "createdBy", ${ofDating(sql`"case".id`, toldMonth(sql`d`)).text} AS month`;

/** The rows of a case as they are written, in the transaction in progress and as the viewer. */
@Injectable()
export class CaseRepository {
  constructor(private readonly writes: Writes) {}

  /**
   * The case, held until the transaction ends. Every change begins with this, so that two changes to one case wait for each other
   * here, and never crosswise for the case and for what hangs on it.
   */
  async hold(key: 'code' | 'id', value: string): Promise<CaseAsRead | undefined> {
    return (await this.query<CaseAsRead>(`SELECT ${AS_READ} FROM "case" WHERE ${key} = $1 FOR UPDATE`, [value]))[0];
  }

  /** The case this person made with this key. A second call with the key waits here until the first has ended. */
  async ofClientKey(personId: string | null, key: string): Promise<string | undefined> {
    await this.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`case ${personId} ${key}`]);
    const [found] = await this.query<{ id: string }>('SELECT id FROM "case" WHERE created_by = $1 AND client_key = $2', [personId, key]);
    return found?.id;
  }

  /** New keys; they tell neither a moment nor an order (S40). */
  newIds(count: number): string[] {
    return Array.from({ length: count }, () => randomUUID());
  }

  /** All rows in one statement; every row names the same columns. Nothing is read back: a case without consent is not visible yet. */
  async insert(table: CaseTable, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]).join(', ');
    await this.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }

  /**
   * People and their consents in one statement, after which triggers look: no case is for a moment one of a person who agreed to nothing, which
   * would end its publication and what waits.
   */
  async addPeople(survivors: readonly object[], consents: readonly object[]): Promise<void> {
    if (consents.length === 0) return this.insert('survivor', survivors);
    const from = (table: 'survivor' | 'consent', [first]: readonly object[], place: number): string => {
      const columns = Object.keys(first).join(', ');
      return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $${place}::jsonb)`;
    };
    const sql = `WITH people AS (${from('survivor', survivors, 1)}) ${from('consent', consents, 2)}`;
    await this.query(sql, [JSON.stringify(survivors), JSON.stringify(consents)]);
  }

  /** How many people a case has that this viewer sees, and the ordinal of the last. */
  async people(caseId: string): Promise<{ count: number; last: number }> {
    const sql = 'SELECT count(*)::int AS count, coalesce(max(ordinal), 0)::int AS last FROM survivor WHERE case_id = $1';
    return (await this.query<{ count: number; last: number }>(sql, [caseId]))[0];
  }

  /** Acts with their perpetrators, responses or referrals of a case, to be written anew. */
  async clear(caseId: string, ...tables: ('act' | 'perpetrator' | 'response' | 'referral')[]): Promise<void> {
    for (const table of tables) await this.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
  }

  /** The original story; nothing where this viewer may not read it. */
  async text(caseId: string): Promise<{ title: LocalizedText; narrative: LocalizedText } | undefined> {
    return (
      await this.query<{ title: LocalizedText; narrative: LocalizedText }>('SELECT title, narrative FROM case_text WHERE case_id = $1', [
        caseId,
      ])
    )[0];
  }

  /** @returns whether this viewer may change the text */
  async changeText(caseId: string, title: LocalizedText, narrative: LocalizedText): Promise<boolean> {
    return this.affects('UPDATE case_text SET title = $2, narrative = $3 WHERE case_id = $1', [caseId, title, narrative]);
  }

  /** @returns whether this viewer may change the particulars */
  async changeParticulars(caseId: string, changes: Particulars): Promise<boolean> {
    const columns = Object.entries(changes);
    const set = columns.map(([column], n) => `${column} = $${n + 2}`).join(', ');
    return this.affects(`UPDATE case_particulars SET ${set} WHERE case_id = $1`, [caseId, ...columns.map(([, value]) => value)]);
  }

  /** @returns whether the case has this survivor */
  changeSurvivor(caseId: string, id: string, { pseudonym, age_band, sogi, living_with_hiv }: RecordedSurvivor): Promise<boolean> {
    return this.affects(
      'UPDATE survivor SET pseudonym = $3, age_band = $4, sogi = $5, living_with_hiv = $6 WHERE case_id = $1 AND id = $2',
      [caseId, id, pseudonym, age_band, sogi, living_with_hiv],
    );
  }

  /** @returns whether it was a draft of the viewer's own that nobody ever confirmed */
  async deleteDraft(caseId: string): Promise<boolean> {
    const [{ deleted }] = await this.query<{ deleted: boolean }>('SELECT delete_draft($1) AS deleted', [caseId]);
    return deleted;
  }

  /** The day it happened, where it is known and this viewer reads particulars. */
  async dayOf(caseId: string): Promise<string | null> {
    const [row] = await this.query<{ day: string | null }>(
      `SELECT to_char(occurred_on, 'YYYY-MM-DD') AS day FROM case_particulars WHERE case_id = $1`,
      [caseId],
    );
    return row?.day ?? null;
  }

  /** Do all survivors consent, today, to every purpose of these bits? */
  async isCovered(caseId: string, purposes: number): Promise<boolean> {
    const [{ covered }] = await this.query<{ covered: boolean }>('SELECT (consented_within_reach($1) & $2::int) = $2::int AS covered', [
      caseId,
      purposes,
    ]);
    return covered;
  }

  async seal(caseId: string): Promise<void> {
    await this.query('SELECT seal_case($1)', [caseId]);
  }

  async engages(caseId: string, provisionId: string, relation: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM engagement WHERE case_id = $1 AND provision_id = $2 AND relation = $3';
    return (await this.query(sql, [caseId, provisionId, relation])).length > 0;
  }

  async engagement(id: string): Promise<{ caseId: string; provision: string; relation: string } | undefined> {
    const sql =
      'SELECT e.case_id AS "caseId", e.relation, p.path AS provision FROM engagement e JOIN provision p ON p.id = e.provision_id WHERE e.id = $1';
    return (await this.query<{ caseId: string; provision: string; relation: string }>(sql, [id]))[0];
  }

  /** @returns whether it was still there */
  removeEngagement(id: string): Promise<boolean> {
    return this.affects('DELETE FROM engagement WHERE id = $1', [id]);
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.writes.tx.query(sql, values);
  }

  private async affects(sql: string, values: unknown[]): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.writes.tx.query(sql, values);
    return count > 0;
  }
}
