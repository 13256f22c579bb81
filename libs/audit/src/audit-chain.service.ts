import { Injectable } from '@nestjs/common';
import { Reads } from '#libs/platform';
import type { AuditChain } from './audit-chain.types.js';
import { chainHash, type EntryText, printHead } from './chain-hash.js';

/** How many entries are computed anew each time that somebody looks: the whole chain takes the operator's command. */
const CHECKED = 500;

interface Now {
  place: number;
  day: string;
  head: Buffer;
  sealedDay: string | null;
  sealedPlace: number;
  sealedHead: Buffer;
  sealedAt: Date;
  keyed: boolean;
  holds: boolean;
  unsealedDays: number;
}

interface Link extends EntryText {
  day: string;
  previous: Buffer;
  hash: Buffer;
}

/** How the chain over the audit stands, as an administrator may know it. */
@Injectable()
export class AuditChainService {
  constructor(private readonly reads: Reads) {}

  async now(): Promise<AuditChain> {
    const [now] = await this.reads.query<Now>({
      text: `SELECT place::float8 AS place, to_char(day, 'YYYY-MM-DD') AS day, head, to_char(sealed_day, 'YYYY-MM-DD') AS "sealedDay",
                    sealed_place::float8 AS "sealedPlace", sealed_head AS "sealedHead", sealed_at AS "sealedAt", keyed, seal_holds AS holds,
                    unsealed_days AS "unsealedDays" FROM audit_chain_now()`,
      values: [],
    });
    const links = await this.newest();
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

  /** The newest entries of the chain, the newest first. */
  private newest(): Promise<Link[]> {
    return this.reads.query<Link>({
      text: `SELECT to_char(l.day, 'YYYY-MM-DD') AS day, l.prev_hash AS previous, l.hash, e.id,
                    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
                    e.person_id, e.action, e.subject_type, e.subject_id, e.detail::text AS detail
               FROM newest_audit_links($1) l LEFT JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.place DESC`,
      values: [CHECKED],
    });
  }
}

const isAsRecorded = (link: Link, before: Link | undefined): boolean =>
  link.id !== null && chainHash(link.day, link.previous, link).equals(link.hash) && (!before || before.hash.equals(link.previous));
