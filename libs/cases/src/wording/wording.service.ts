import { Injectable } from '@nestjs/common';
import { badInput, notFound, Reads } from '#libs/platform';
import { checkWording, type Wording } from './check-wording.js';
import { type Finding, REFUSED } from './finding.js';

/** The gate before publication: what in a wording could point to a person, and whether who acts has seen it. */
@Injectable()
export class WordingService {
  constructor(private readonly reads: Reads) {}

  /** @throws NOT_FOUND for a case that is not there or not for the viewer */
  async ofCode(code: string, wording: Wording): Promise<Finding[]> {
    const [row] = await this.reads.query<{ region: string }>({ text: 'SELECT region FROM "case" WHERE code = $1', values: [code] });
    if (!row) throw notFound('case');
    return checkWording(wording, row.region);
  }

  async ofCase(caseId: string, wording: Wording): Promise<Finding[]> {
    return checkWording(wording, await this.regionOf(caseId));
  }

  /**
   * Refuses what no public wording needs, and whoever has not said how many findings they saw.
   * @throws BAD_USER_INPUT; its details give kinds and numbers, never the words
   */
  async pass(caseId: string, wording: Wording, seen: number): Promise<void> {
    const findings = await this.ofCase(caseId, wording);
    const refused = [...new Set(findings.map(({ kind }) => kind))].filter((kind) => REFUSED.has(kind));
    if (refused.length > 0)
      throw badInput(`A wording for the public holds no such thing: ${refused.join(', ')}. Take it out.`, 'narrative');
    if (findings.length !== seen)
      throw badInput(
        `Look at the findings first: there are ${findings.length}. Take them out, or say that you saw them: "findingsSeen".`,
        'findingsSeen',
      );
  }

  /** For all publications of an answer in one statement. */
  private regionOf(caseId: string): Promise<string> {
    return this.reads.load('region of case', caseId, async (ids) => {
      const rows = await this.reads.query<{ id: string; region: string }>({
        text: 'SELECT id, region FROM "case" WHERE id = ANY ($1::uuid[])',
        values: [ids],
      });
      const regions = new Map(rows.map(({ id, region }) => [id, region]));
      return ids.map((id) => regions.get(id) ?? '');
    });
  }
}
