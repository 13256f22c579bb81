import { Injectable } from '@nestjs/common';
import { Confidentiality, levelNumber } from '#libs/access';
import { AuditTrail, badInput, inTurns, notFound, Purpose, purposeBits, Reads, ViewerContext } from '#libs/platform';
import { checkWording, type Wording } from './check-wording.js';
import { type Finding, REFUSED } from './finding.js';
import { monthsIn } from './months.js';

/** What a wording of a case is held against. */
interface Worded {
  region: string;
  /** May the public know no more than the year? */
  byYear: boolean;
}
const WORDED = `region, (month_purposes & ${purposeBits(Purpose.ANONYMISED_PUBLICATION)}) = 0 AS "byYear"`;
const SEALED = levelNumber(Confidentiality.SEALED);
/** A case that is hidden from the viewer by now: nothing is let pass unseen. */
const UNKNOWN: Worded = { region: '', byYear: true };

/** The gate before publication: what in a wording could point to a person, and whether who acts has seen it. */
@Injectable()
export class WordingService {
  constructor(
    private readonly reads: Reads,
    private readonly audit: AuditTrail,
    private readonly context: ViewerContext,
  ) {}

  /** @throws NOT_FOUND for a case that is not there or not for the viewer */
  async ofCode(code: string, wording: Wording): Promise<Finding[]> {
    const [found] = await this.reads.query<Worded & { id: string; level: number }>({
      text: `SELECT id, level, ${WORDED} FROM "case" WHERE code = $1`,
      values: [code],
    });
    if (!found) throw notFound('case');
    // the findings tell its region, and whether its month may be told
    if (found.level === SEALED) this.audit.note('case.wording-checked', { type: 'case', id: found.id }, { sealed: true });
    return this.findingsIn(wording, found);
  }

  /** @param purposes those that the query names above @param region the one that the case is to have, where it changes with the wording */
  async ofCase(caseId: string, wording: Wording, purposes: readonly Purpose[] = [], region?: string | null): Promise<Finding[]> {
    const worded = await this.worded(caseId, purposes);
    return this.findingsIn(wording, region ? { ...worded, region } : worded);
  }

  /**
   * Refuses what no public wording needs, and whoever has not said how many findings they saw.
   * @throws BAD_USER_INPUT; its details give kinds and numbers, never the words
   */
  async pass(caseId: string, wording: Wording, seen: number, region?: string | null): Promise<void> {
    const findings = await this.ofCase(caseId, wording, [], region);
    const refused = [...new Set(findings.map(({ kind }) => kind))].filter((kind) => REFUSED.has(kind));
    if (refused.length > 0)
      throw badInput(`A wording for the public holds no such thing: ${refused.join(', ')}. Take it out.`, 'narrative');
    if (findings.length !== seen)
      throw badInput(
        `Look at the findings first: there are ${findings.length}. Take them out, or say that you saw them: "findingsSeen".`,
        'findingsSeen',
      );
  }

  private findingsIn(wording: Wording, worded: Worded): Promise<Finding[]> {
    return inTurns(findingsIn(wording, worded), () => this.context.requireWanted());
  }

  /** For all publications of an answer in one statement. */
  private worded(caseId: string, purposes: readonly Purpose[]): Promise<Worded> {
    return this.reads.load(`what a case’s wording is held against ${purposes.join()}`, caseId, async (ids) => {
      const rows = await this.reads.query<Worded & { id: string }>({
        text: `SELECT id, ${WORDED} FROM "case" WHERE id = ANY ($1::uuid[])`,
        values: [ids],
        purposes,
      });
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? UNKNOWN);
    });
  }
}

function* findingsIn(wording: Wording, { region, byYear }: Worded): Generator<void, Finding[]> {
  const findings = yield* checkWording(wording, region);
  return byYear ? [...findings, ...monthsIn(wording)] : findings;
}
