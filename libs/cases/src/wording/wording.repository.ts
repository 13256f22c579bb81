import { Injectable } from '@nestjs/common';
import { Purpose, purposeBits, Reads } from '#libs/platform';

/** What a wording of a case is held against. */
export interface Worded {
  region: string;
  /** May the public know no more than the year? */
  byYear: boolean;
}
const WORDED = `region, (month_purposes & ${purposeBits(Purpose.ANONYMISED_PUBLICATION)}) = 0 AS "byYear"`;

/** What the gate asks of cases, as the viewer. */
@Injectable()
export class WordingRepository {
  constructor(private readonly reads: Reads) {}

  async byCode(code: string): Promise<(Worded & { id: string; level: number }) | undefined> {
    const text = `SELECT id, level, ${WORDED} FROM "case" WHERE code = $1`;
    return (await this.reads.query<Worded & { id: string; level: number }>({ text, values: [code] }))[0];
  }

  /** For all publications of an answer in one statement. */
  byId(caseId: string, purposes: readonly Purpose[]): Promise<Worded | undefined> {
    return this.reads.load(`what a case’s wording is held against ${purposes.join()}`, caseId, async (ids) => {
      const found = new Map((await this.ofCases(ids, purposes)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id));
    });
  }

  ofCases(ids: readonly string[], purposes: readonly Purpose[]): Promise<(Worded & { id: string })[]> {
    return this.reads.query({ text: `SELECT id, ${WORDED} FROM "case" WHERE id = ANY ($1::uuid[])`, values: [ids], purposes });
  }
}
