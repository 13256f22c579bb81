import { Injectable } from '@nestjs/common';
import { literal, type Reads, type Sql, sql, Writes } from '#libs/platform';

/** SQL of the code of a case, null where the asker may not see it. */
export const codeOfCase = (caseId: Sql): Sql => sql`(SELECT c.code FROM "case" c WHERE c.id = ${caseId})`;

/** Rows whose column `case_id` is that of this code: none for an unknown code, and for that of a case which the asker may not see. */
export const ofCaseWithCode = (row: Sql, code: string): Sql =>
  sql`${row}.case_id = ANY (ARRAY(SELECT id FROM "case" WHERE code = ${code}))`;

/** Cases that are not public, of the few for which a condition on `t` holds. */
export const hiddenCases = (reads: Reads, where: Sql, most: number): Promise<{ id: string; level: number }[]> =>
  reads.query(sql`SELECT t.id, t.level FROM "case" t WHERE t.level > 0 AND ${where} LIMIT ${literal(most)}`);

/** How other rooms name a case: by code outside, by id within; in the transaction in progress, as its viewer sees it. */
@Injectable()
export class CaseReferences {
  constructor(private readonly writes: Writes) {}

  async idOf(code: string): Promise<string | undefined> {
    return (await this.writes.tx.query('SELECT id FROM "case" WHERE code = $1', [code]))[0]?.id;
  }

  /** Codes of these cases by id, of those that the viewer sees. */
  async codesOf(caseIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; code: string }[] = await this.writes.tx.query('SELECT id, code FROM "case" WHERE id = ANY ($1::uuid[])', [
      caseIds,
    ]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  async survivorsOf(caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.writes.tx.query('SELECT id FROM survivor WHERE case_id = $1', [caseId]);
    return rows.map(({ id }) => id);
  }
}
