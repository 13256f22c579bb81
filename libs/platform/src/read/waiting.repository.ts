import { Injectable } from '@nestjs/common';
import { type AbilityName, abilitiesOf } from '../viewer/ability.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { Reads } from './reads.js';
import { join, literal, type Sql, sql } from './sql.js';

/** Nobody needs to know of more: what is done makes room. */
const MOST_WAITING = 100;

/** Who asks what waits for them. */
interface Asker {
  me: Sql;
  may: (ability: AbilityName) => Sql;
}
/** Selections of a row for each thing that waits for the asker, as the second person or as who has to go on. */
export type WaitingRows = (asker: Asker) => Sql[];

/** How much waits for the viewer: counted alone, and so read by nobody. */
@Injectable()
export class WaitingRepository {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  async count(rows: WaitingRows): Promise<number> {
    const { personId, roles } = this.context.viewer;
    const asker: Asker = { me: sql`${personId}::uuid`, may: (ability) => sql`${abilitiesOf(roles).includes(ability)}::boolean` };
    const [{ count }] = await this.reads.query<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM (${join(rows(asker), ' UNION ALL ')} LIMIT ${literal(MOST_WAITING)}) waiting`,
    );
    return count;
  }
}
