import { Injectable } from '@nestjs/common';
import { ident, type Purpose, Reads, type Sql, sql } from '#libs/platform';

/** Which recommendation: as it was asked for. */
export interface RecommendationKey {
  key: 'id' | 'code';
  value: string;
}

/** What a list of evidence does not say of itself, read as the viewer. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly reads: Reads) {}

  async hasRecommendation(code: string): Promise<boolean> {
    return (await this.reads.query(sql`SELECT 1 FROM recommendation WHERE code = ${code}`)).length > 0;
  }

  /** How many links each recommendation has. @param conditions of the table `t`, beside that it is of these recommendations */
  async count(
    key: RecommendationKey['key'],
    ids: readonly string[],
    conditions: (ofAsked: Sql) => Sql,
    purposes: readonly Purpose[],
  ): Promise<number[]> {
    const column = sql`r.${ident(key)}::text`;
    const where = conditions(sql`${column} = ANY (${ids}::text[])`);
    const { text, values } =
      sql`SELECT ${column} AS key, count(*)::int AS n FROM evidence_link t JOIN recommendation r ON r.id = t.recommendation_id WHERE ${where} GROUP BY 1`;
    const rows = await this.reads.query<{ key: string; n: number }>({ text, values, purposes });
    const counts = new Map(rows.map((row) => [row.key, row.n]));
    return ids.map((each) => counts.get(each) ?? 0);
  }
}
