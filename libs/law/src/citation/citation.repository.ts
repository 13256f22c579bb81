import { Injectable } from '@nestjs/common';
import { Reads } from '#libs/platform';
import type { HeldAct } from './act-index.js';

export interface ProvisionRow {
  path: string;
  act: string;
  id: string;
}

/** Nodes of an article, and articles of a range, that are looked at. */
const MAX_NODES = 300;

/** Statements of what citations cite, run as the viewer. */
@Injectable()
export class CitationRepository {
  constructor(private readonly reads: Reads) {}

  /** Every act that is held, and a mark of them; null for the acts where the mark is the one that is known. */
  async heldActs(known: string): Promise<{ mark: string; acts: HeldAct[] | null }> {
    const [row] = await this.run<{ mark: string; acts: HeldAct[] | null }>(
      `WITH held AS (
       SELECT jsonb_agg(jsonb_build_object('code', i.code, 'number', i.number, 'url', i.url, 'adoptedOn', i.adopted_on,
         'ended', coalesce(i.valid_to <= almaty_today(), false), 'titles', (SELECT coalesce(jsonb_agg(t.value), '[]') FROM jsonb_each_text(i.title) t))
         ORDER BY i.position, i.code) AS acts FROM instrument i
     ), marked AS (SELECT md5(coalesce(acts::text, '')) AS mark, coalesce(acts, '[]') AS acts FROM held)
     SELECT mark, CASE WHEN mark <> $1 THEN acts END AS acts FROM marked`,
      [known],
    );
    return row;
  }

  /**
   * For each place, what is held under its article, or the articles of its range; of any act where none is named.
   * An article is what stands first within an act, be it a paragraph or a principle there.
   */
  provisionsOf(
    places: readonly { acts: readonly string[]; article: string; to?: string }[],
  ): Promise<(ProvisionRow & { place: number })[]> {
    return this.run<ProvisionRow & { place: number }>(
      `SELECT w.place, p.id, p.path, p.act
       FROM jsonb_to_recordset($1::jsonb) w(place int, acts text[], article text, since int, upto int)
         CROSS JOIN LATERAL (
           SELECT p.id, p.path, i.code AS act, p.position FROM instrument i JOIN provision p ON p.instrument_id = i.id
            WHERE (cardinality(w.acts) = 0 OR i.code = ANY (w.acts))
              AND CASE WHEN w.upto IS NULL THEN split_part(p.path, '/', 4) = w.article
                       ELSE split_part(p.path, '/', 5) = '' AND substring(split_part(p.path, '/', 4) FROM '^[0-9]{1,6}')::int BETWEEN w.since AND w.upto END
            ORDER BY i.position, p.position LIMIT ${MAX_NODES}) p
      ORDER BY w.place, p.position`,
      [
        JSON.stringify(
          places.map(({ acts, article, to }, place) => ({
            place,
            acts,
            article,
            since: Number.parseInt(article, 10) || 0,
            upto: to === undefined ? null : Number.parseInt(to, 10),
          })),
        ),
      ],
    );
  }

  /** What stands in acts whose symbol is this one, or ends with this number. */
  provisionsOfSymbol(symbol: string): Promise<ProvisionRow[]> {
    return this.run<ProvisionRow>(
      `SELECT p.id, p.path, i.code AS act FROM instrument i JOIN provision p ON p.instrument_id = i.id
      WHERE upper(i.symbol) = $1 OR upper(i.symbol) LIKE '%/' || replace(replace($1, '_', '\\_'), '%', '\\%')
      ORDER BY p.position LIMIT ${MAX_NODES}`,
      [symbol],
    );
  }

  /** Paths under which the same rule stood before, the latest first. */
  formerPaths(path: string): Promise<{ path: string }[]> {
    return this.run<{ path: string }>(
      `WITH RECURSIVE former AS (
       SELECT p.id, p.path, 0 AS depth FROM provision p WHERE p.path = $1
       UNION SELECT b.id, b.path, f.depth + 1 FROM former f JOIN provision b ON b.successor_id = f.id WHERE f.depth < 5 AND b.id <> f.id
     )
     SELECT path FROM former WHERE path <> $1 GROUP BY path ORDER BY min(depth), path LIMIT 10`,
      [path],
    );
  }

  private run<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.reads.query<never>({ text, values }) as Promise<Row[]>;
  }
}
