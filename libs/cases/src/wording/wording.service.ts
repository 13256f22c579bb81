import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Confidentiality, levelNumber } from '#libs/access';
import { AuditTrail, badInput, DalelError, LongWork, notFound, type Purpose } from '#libs/platform';
import { checkWording } from './check-wording.js';
import { type Finding, findingsAt, type Place, REFUSED, type Wording } from './finding.js';
import { monthsIn } from './months.js';
import { type Worded, WordingRepository } from './wording.repository.js';

const SEALED = levelNumber(Confidentiality.SEALED);
/** A case that is hidden from the viewer by now: nothing is let pass unseen. */
const UNKNOWN: Worded = { region: '', byYear: true };

const OF_NO_CASE: Worded = { region: '', byYear: false };

/** So often a change is begun anew whose case is changed by others meanwhile. */
const MOST_TRIES = 3;

/** So many bytes are kept at most of what was found, in all wordings together. */
const MOST_KEPT = 20_000_000;
const BYTES_OF = { wording: 1200, place: 80, letter: 2 };
const HOUR_MS = 3_600_000;

/** The gate met a wording in a transaction that was not examined before. */
class NotExamined extends Error {
  constructor(
    readonly wording: Wording,
    readonly worded: Worded,
  ) {
    super('a wording passes the gate outside of `examining`');
  }
}

/** The gate before publication: what in a wording could point to a person, and whether who acts has seen it. */
@Injectable()
export class WordingService {
  /** What was found in each wording that the change in progress met. */
  private readonly examined = new AsyncLocalStorage<Map<string, Place[]>>();
  /** What was found lately, by hash of the wording and what it is held against: what stands is not examined at each reading, and nothing of its text is kept. */
  private readonly known = new LRUCache<string, Place[]>({ maxSize: MOST_KEPT, sizeCalculation: bytesOf, ttl: HOUR_MS });

  constructor(
    private readonly cases: WordingRepository,
    private readonly audit: AuditTrail,
    private readonly longWork: LongWork,
  ) {}

  /** @throws NOT_FOUND for a case that is not there or not for the viewer */
  async ofCode(code: string | null | undefined, wording: Wording): Promise<Finding[]> {
    if (!code) return this.findingsIn(wording, OF_NO_CASE);
    const found = await this.cases.byCode(code);
    if (!found) throw notFound('case');
    // the findings tell its region, and whether its month may be told
    if (found.level === SEALED) this.audit.note('case.wording-checked', { type: 'case', id: found.id }, { sealed: true });
    return this.findingsIn(wording, found);
  }

  /** @param purposes those that the query names above @param region the one that the case is to have, where it changes with the wording */
  async ofCase(caseId: string, wording: Wording, purposes: readonly Purpose[] = [], region?: string | null): Promise<Finding[]> {
    const worded = (await this.cases.byId(caseId, purposes)) ?? UNKNOWN;
    // somebody else may have written it
    return this.findingsIn(wording, region ? { ...worded, region } : worded, 'others');
  }

  /**
   * Makes a change that passes the gate. To examine a wording takes long, and nobody waits for that in a transaction, which holds a connection
   * and the case: one that meets a wording not examined yet is given up, and made anew once that is examined.
   * @throws CONFLICT where others change the case each time
   */
  examining<Result>(change: () => Promise<Result>): Promise<Result> {
    return this.examined.run(new Map(), async () => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        try {
          return await change();
        } catch (error) {
          if (!(error instanceof NotExamined)) throw error;
          const { wording, worded } = error;
          this.examined.getStore()?.set(keyOf(wording, worded), await this.placesIn(wording, worded));
        }
      }
      throw new DalelError('CONFLICT', 'Someone else changed the same at this moment. Read it again, then repeat your change.');
    });
  }

  /**
   * In the transaction of a change. Refuses what no public wording needs, and whoever has not said how many findings they saw.
   * @throws BAD_USER_INPUT; its details give kinds and numbers, never the words
   */
  async pass(caseId: string, wording: Wording, seen: number, region?: string | null): Promise<void> {
    const [now = UNKNOWN] = await this.cases.ofCases([caseId], []);
    const worded = { region: region ?? now.region, byYear: now.byYear };
    const findings = this.examined.getStore()?.get(keyOf(wording, worded));
    if (!findings) throw new NotExamined(wording, worded);
    const refused = [...new Set(findings.map(({ kind }) => kind))].filter((kind) => REFUSED.has(kind));
    if (refused.length > 0)
      throw badInput(`A wording for the public holds no such thing: ${refused.join(', ')}. Take it out.`, 'narrative');
    if (findings.length !== seen)
      throw badInput(
        `Look at the findings first: there are ${findings.length}. Take them out, or say that you saw them: "findingsSeen".`,
        'findingsSeen',
      );
  }

  private async findingsIn(wording: Wording, worded: Worded, over: 'own' | 'others' = 'own'): Promise<Finding[]> {
    return findingsAt(wording, await this.placesIn(wording, worded, over));
  }

  private async placesIn(wording: Wording, worded: Worded, over: 'own' | 'others' = 'own'): Promise<Place[]> {
    const key = createHash('sha256').update(keyOf(wording, worded)).digest('base64');
    const known = this.known.get(key);
    if (known) return known;
    const places = await this.longWork.run(placesIn(wording, worded), over);
    this.known.set(key, places);
    return places;
  }
}

const keyOf = ({ title, narrative }: Wording, { region, byYear }: Worded): string => JSON.stringify([title, narrative, region, byYear]);

function* placesIn(wording: Wording, { region, byYear }: Worded): Generator<void, Place[]> {
  const places = yield* checkWording(wording, region);
  return byYear ? [...places, ...monthsIn(wording)] : places;
}

const bytesOf = (places: readonly Place[]): number =>
  places.reduce((bytes, { words = '' }) => bytes + BYTES_OF.place + words.length * BYTES_OF.letter, BYTES_OF.wording);
