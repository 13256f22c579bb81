import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { statementsOf } from '../kit/statements.js';
import { CONTRACT } from './contract-queries.js';
import { printed } from './statement-print.js';

const FOLDER = new URL('./statements/', import.meta.url);
const WRITE = !!process.env['DALEL_WRITE_STATEMENTS'];

describe('the statements of the contract’s queries', () => {
  const { visitor, reviewer } = withServer({ people: ['reviewer'] });
  let askers: Record<'public' | 'staff', TestClient>;

  beforeAll(async () => {
    askers = { public: visitor, staff: reviewer };
    if (WRITE) for (const file of readdirSync(FOLDER)) rmSync(new URL(file, FOLDER));
  });

  it.each(CONTRACT)(
    '$name is read as checked in, so that a change of the compiler is seen as one',
    async ({ name, document, variables }) => {
      for (const who of ['public', 'staff'] as const) {
        const file = new URL(name.replace('.graphql', `.${who}.sql`), FOLDER);
        const now = printed(
          await statementsOf(async () => {
            const { data } = await askers[who].query<Record<string, { pageInfo?: { endCursor: string | null } }>>(document, variables);
            const after = Object.values(data ?? {})[0]?.pageInfo?.endCursor;
            // of a list, its second page too: a search has its own cursor
            if (after && name !== 'search.graphql') await askers[who].query(document, { ...variables, after });
          }),
        );
        if (WRITE && now) writeFileSync(file, now);
        expect(now).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
      }
    },
  );
});
