import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { reindexAll } from '#libs/search';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { statementsOf } from '../kit/statements.js';
import { CONTRACT } from './contract-queries.js';
import { printed } from './statement-print.js';

const FOLDER = new URL('./statements/', import.meta.url);
const WRITE = !!process.env['DALEL_WRITE_STATEMENTS'];

describe('the statements of the contract’s queries', () => {
  let database: TestDatabase;
  let server: TestServer;
  let askers: Record<'public' | 'staff', TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    await reindexAll(database.ownerUrl);
    server = await startServer(database.appUrl);
    askers = { public: anonymous(server.url), staff: await signedInAs(server.url, 'reviewer') };
    if (WRITE) for (const file of readdirSync(FOLDER)) rmSync(new URL(file, FOLDER));
  });

  afterAll(async () => {
    await server?.close();
    await database?.drop();
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
