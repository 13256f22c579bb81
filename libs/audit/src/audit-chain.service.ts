import { Injectable } from '@nestjs/common';
import type { AuditChain } from './audit-chain.types.js';
import { chainHash, printHead } from './chain-hash.js';
import { type ChainLink, ChainNowRepository } from './chain-now.repository.js';

/** How many entries are computed anew each time that somebody looks: the whole chain takes the operator's command. */
const CHECKED = 500;

/** How the chain over the audit stands, as an administrator may know it. */
@Injectable()
export class AuditChainService {
  constructor(private readonly chain: ChainNowRepository) {}

  async now(): Promise<AuditChain> {
    const now = await this.chain.now();
    const links = await this.chain.newest(CHECKED);
    const { sealedDay, sealedPlace, sealedHead, sealedAt, keyed, holds } = now;
    return {
      entries: now.place,
      head: printHead(now),
      lastSeal: sealedDay ? { head: printHead({ day: sealedDay, place: sealedPlace, head: sealedHead }), sealedAt, keyed, holds } : null,
      unsealedDays: now.unsealedDays,
      checked: links.length,
      intact: links.every((link, n) => isAsRecorded(link, links[n + 1])),
    };
  }
}

const isAsRecorded = (link: ChainLink, before: ChainLink | undefined): boolean =>
  link.id !== null && chainHash(link.day, link.previous, link).equals(link.hash) && (!before || before.hash.equals(link.previous));
