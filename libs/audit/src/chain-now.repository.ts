import { Injectable } from '@nestjs/common';
import { Reads } from '#libs/platform';
import type { EntryText } from './chain-hash.js';

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

export interface ChainLink extends EntryText {
  day: string;
  previous: Buffer;
  hash: Buffer;
}

/** As much of the chain over the audit as the database tells an administrator. */
@Injectable()
export class ChainNowRepository {
  constructor(private readonly reads: Reads) {}

  async now(): Promise<Now> {
    const [now] = await this.reads.query<Now>({
      text: `SELECT place::float8 AS place, to_char(day, 'YYYY-MM-DD') AS day, head, to_char(sealed_day, 'YYYY-MM-DD') AS "sealedDay",
                    sealed_place::float8 AS "sealedPlace", sealed_head AS "sealedHead", sealed_at AS "sealedAt", keyed, seal_holds AS holds,
                    unsealed_days AS "unsealedDays" FROM audit_chain_now()`,
      values: [],
    });
    return now;
  }

  /** The newest entries of the chain, the newest first. */
  newest(count: number): Promise<ChainLink[]> {
    return this.reads.query({
      text: `SELECT to_char(l.day, 'YYYY-MM-DD') AS day, l.prev_hash AS previous, l.hash, e.id,
                    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
                    e.person_id, e.action, e.subject_type, e.subject_id, e.detail::text AS detail
               FROM newest_audit_links($1) l LEFT JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.place DESC`,
      values: [count],
    });
  }
}
