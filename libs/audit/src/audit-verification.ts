import type { AuditChainRepository, ChainRow, SealRow } from './audit-chain.repository.js';
import { chainHash, type DayHead, printHead, type SealKey } from './chain-hash.js';

export type TamperKind = 'altered' | 'removed' | 'added' | 'moved' | 'head' | 'ledger';

/** One thing that is not as it was recorded. */
export interface Tampering {
  kind: TamperKind;
  /** Place in the chain, where there is one. */
  place?: number;
  entryId?: string;
  /** One line for the operator. */
  says: string;
}

export interface Verified {
  entries: number;
  tip: DayHead | undefined;
  sealed: number;
  /** Days that are over and have no seal. */
  unsealed: number;
  found: Tampering[];
}

const ZERO = Buffer.alloc(32);

/**
 * Goes through the whole chain and says which entries were altered, removed, added or moved, and whether the heads that were
 * sealed, or kept elsewhere, are still its heads.
 * @param keys the key that seals, and those that sealed before it; without any, seals are taken as records alone
 * @param kept heads as `dalel audit head` printed them, kept where nobody who could change the database reaches
 */
export async function verifyAudit(chain: AuditChainRepository, keys: readonly SealKey[], kept: readonly DayHead[] = []): Promise<Verified> {
  const walk = new Walk(chain);
  const seals = await chain.seals();
  const heads = new HeadCheck(seals, keys, kept);
  let waiting: ChainRow | undefined;
  for await (const row of chain.rows()) {
    if (waiting) await walk.take(waiting, row);
    waiting = row;
    heads.see(row);
  }
  if (waiting) await walk.take(waiting, undefined);
  const tip = await chain.tip();
  walk.end(tip);
  const found = [...walk.found, ...heads.end(), ...(await ledgerFindings(chain, seals.at(-1)))];
  for (const id of await chain.unlinked())
    found.push({ kind: 'added', entryId: id, says: `entry ${id} was added past the chain: it stands at no place` });
  return { entries: walk.entries, tip, sealed: seals.length, unsealed: heads.unsealed(tip), found };
}

/** Are the entries of the ledger still those that were there when the last day was sealed? */
async function ledgerFindings(chain: AuditChainRepository, last: SealRow | undefined): Promise<Tampering[]> {
  if (!last) return [];
  const now = await chain.ledger(last.ledger.entries);
  if (now.entries === last.ledger.entries && now.head.equals(last.ledger.head)) return [];
  return [
    { kind: 'ledger', says: `${last.day}: the ledger of the database had ${last.ledger.entries} entries that are not there as they were` },
  ];
}

/** The way along the chain, place by place. */
class Walk {
  readonly found: Tampering[] = [];
  entries = 0;
  private place = 0;
  private tail: Buffer = ZERO;
  private readonly moved = new Set<number>();

  constructor(private readonly chain: AuditChainRepository) {}

  async take(row: ChainRow, next: ChainRow | undefined): Promise<void> {
    this.entries += 1;
    const gap = row.place > this.place + 1;
    if (gap) this.missing(this.place + 1, row.place - 1);
    if (!row.entry) this.note('removed', row, `entry ${row.entryId} at place ${row.place} was removed`);
    else if (!chainHash(row.day, row.previous, row.entry).equals(row.hash))
      this.note('altered', row, `entry ${row.entryId} at place ${row.place} was altered`);
    if (!row.previous.equals(this.tail) && !gap && !(await this.follows(row, next))) return;
    this.tail = row.hash;
    this.place = row.place;
  }

  end(tip: DayHead | undefined): void {
    if (!tip) this.found.push({ kind: 'head', says: 'the end of the chain is not recorded any more: audit_tip is empty' });
    else if (tip.place > this.place) this.missing(this.place + 1, tip.place);
    else if (!tip.head.equals(this.tail))
      this.found.push({ kind: 'head', says: `the chain does not end as recorded: its end should be ${printHead(tip)}` });
  }

  /** A place that does not follow the one before it: was it moved, put between, or is something before it gone? @returns whether the way goes on from it */
  private async follows(row: ChainRow, next: ChainRow | undefined): Promise<boolean> {
    const before = await this.chain.placeOfHash(row.previous);
    const here = `entry ${row.entryId} at place ${row.place}`;
    if (before !== undefined && this.moved.has(before)) return true;
    if (before !== undefined && before > row.place) {
      this.moved.add(row.place);
      this.note('moved', row, `${here} was moved: it was recorded right after what stands at place ${before}`);
    } else if (before !== undefined) {
      const [rival] = await this.chain.placesAfter(row.previous);
      if (rival === row.place) this.note('moved', row, `${here} was moved: it was recorded right after place ${before}`);
      for (let place = rival; place < row.place; place++)
        this.found.push({
          kind: 'added',
          place,
          says: `what stands at place ${place} was added: ${here} was recorded right after place ${before}`,
        });
      return true;
    } else if (next?.previous.equals(this.tail)) {
      this.moved.add(row.place);
      this.note('added', row, `${here} was added: it follows nothing`);
    } else {
      this.note('removed', row, `something was removed before ${here}`);
      return true;
    }
    this.place = row.place;
    return false;
  }

  private missing(from: number, to: number): void {
    const places = from === to ? `place ${from}` : `places ${from} to ${to}`;
    this.found.push({ kind: 'removed', place: from, says: `what stood at ${places} was removed` });
  }

  private note(kind: TamperKind, { place, entryId }: ChainRow, says: string): void {
    this.found.push({ kind, place, entryId, says });
  }
}

/** Holds the heads that were sealed or kept against the chain as it is walked. */
class HeadCheck {
  private readonly lastOfDay = new Map<string, { place: number; hash: Buffer }>();
  private readonly keptPlaces: Map<number, DayHead>;
  private readonly metPlaces = new Set<number>();
  private readonly found: Tampering[] = [];

  constructor(
    private readonly seals: readonly SealRow[],
    private readonly keys: readonly SealKey[],
    kept: readonly DayHead[],
  ) {
    this.keptPlaces = new Map(kept.map((head) => [head.place, head]));
  }

  see({ day, place, hash }: ChainRow): void {
    this.lastOfDay.set(day, { place, hash });
    const kept = this.keptPlaces.get(place);
    if (kept?.head.equals(hash) && kept.day === day) this.metPlaces.add(place);
  }

  end(): Tampering[] {
    for (const head of this.keptPlaces.values())
      if (!this.metPlaces.has(head.place)) this.differs(head, 'the head that was kept is not in the chain');
    for (const seal of this.seals) {
      const last = this.lastOfDay.get(seal.day);
      if (last?.place !== seal.place || !last.hash.equals(seal.head)) this.differs(seal, 'the day does not end as it was sealed');
      const key = this.keys.find(({ id }) => id === seal.keyId);
      if (key && !(seal.seal && key.seal(seal, seal.ledger).equals(seal.seal))) this.differs(seal, 'the seal was not made with the key');
      if (!key && this.keys.length > 0) this.differs(seal, 'the day is not sealed with a key of yours');
    }
    return this.found;
  }

  unsealed(tip: DayHead | undefined): number {
    const sealed = new Set(this.seals.map(({ day }) => day));
    return [...this.lastOfDay.keys()].filter((day) => day !== tip?.day && !sealed.has(day)).length;
  }

  private differs(head: DayHead, what: string): void {
    this.found.push({ kind: 'head', place: head.place, says: `${head.day}: ${what} (${printHead(head)})` });
  }
}
