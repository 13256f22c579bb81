import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Config } from '#libs/platform';
import { type CaseInput, caseInput, done, publishedCase, type Shown, verifiedCase } from '../cases/case-work.js';
import { anonymous, type DemoPerson, TestClient } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

interface DatabaseOptions {
  database?: Parameters<typeof createTestDatabase>[0] | (() => Promise<TestDatabase>);
  /** What stands in it before anything else begins. */
  before?: (owner: Client, database: TestDatabase) => Promise<unknown>;
  /** What ends before it goes. */
  leave?: () => unknown;
}

interface SceneOptions<Person extends DemoPerson> extends DatabaseOptions {
  /** Signed in from the beginning. */
  people?: readonly Person[];
  /** They have just proved anew who they are, as the vault and whatever takes two people asks for (S12). */
  proved?: boolean;
  settings?: Partial<Config>;
}

/**
 * A copied database for the group of tests that calls this, with its owner and the application's login connected: there before the group's first hook,
 * and dropped once the tests of its file are over, since hooks of the group may still use it. What comes back may be taken apart at once, and is filled in by then.
 */
export function withDatabase({ database: kind = 'demo', before, leave }: DatabaseOptions = {}) {
  const database = {} as TestDatabase;
  /** Of people, by the first part of their address. */
  const ids: Record<string, string> = {};
  const [owner, app] = [laterClient(), laterClient()];

  beforeAll(async () => {
    Object.assign(database, await (typeof kind === 'string' ? createTestDatabase(kind) : kind()));
    await Promise.all([owner.open(database.ownerUrl), app.open(database.appUrl)]);
    const { rows } = await owner.client.query(`SELECT split_part(email, '@', 1) AS login, id FROM person`);
    for (const { login, id } of rows) ids[login] = id;
    await before?.(owner.client, database);
  }, 180_000); // the first to want the matrix waits until it is planted
  afterAll(async () => {
    await leave?.();
    await Promise.all([owner.close(), app.close()]);
  });

  /** Rows of a statement of the owner's. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it selected
  const sql = async <Row = any>(text: string, values: unknown[] = []) => (await owner.client.query(text, values)).rows as Row[];
  return { database, owner: owner.client, app: app.client, ids, sql };
}

/** The same with an API on it, somebody who is not signed in, and people who are. */
export function withServer<Person extends DemoPerson = never>(options: SceneOptions<Person> = {}) {
  const { people = [], proved = false, settings = {} } = options;
  const server = {} as TestServer;
  const servers: TestServer[] = [];
  const scene = withDatabase({
    ...options,
    leave: async () => {
      await options.leave?.();
      await Promise.all(servers.map((each) => each.close()));
    },
  });
  /** A process of the API, as it were: with its own connections and caches. */
  const another = async (changes: Partial<Config> = {}): Promise<TestServer> => {
    const started = await startServer(scene.database.appUrl, { ...settings, ...changes });
    servers.push(started);
    return started;
  };
  const visitor = anonymous('');
  const clients = new Map<DemoPerson, TestClient>(people.map((person) => [person, anonymous('')]));

  beforeAll(async () => {
    Object.assign(server, await another());
    visitor.url = server.url;
    for (const [person, client] of clients) await enter(scene.owner, client, server.url, person, proved);
  });

  /** Whoever else is wanted, signed in. */
  const as = async (person: DemoPerson): Promise<TestClient> => {
    const known = clients.get(person) ?? anonymous('');
    clients.set(person, known);
    if (!known.url) await enter(scene.owner, known, server.url, person, proved);
    return known;
  };
  const enteredCase = async (changes?: Partial<CaseInput>): Promise<Shown> =>
    done(await as('documenter'), 'createCase', caseInput(changes));
  return {
    ...scene,
    server,
    another,
    visitor,
    as,
    /** A case that the documenter entered. */
    enteredCase,
    /** A sealed one with somebody whom the documenter proposed and the administrator confirmed: both just proved who they are. */
    sealedCaseWithGrant: async (person: DemoPerson = 'lawyer'): Promise<Shown & { grant: string }> => {
      const sealed = await enteredCase({ confidentiality: 'SEALED' });
      const [documenter, admin] = [await as('documenter'), await as('admin')];
      const { proposed } = await documenter.data(
        'mutation ($input: ProposeCaseGrantInput!) { proposed: proposeCaseGrant(input: $input) { id } }',
        {
          input: { case: sealed.code, person: scene.ids[person], reason: 'takes it to court' },
        },
      );
      await admin.data('mutation ($id: ID!) { confirmCaseGrant(id: $id) { id } }', proposed);
      return { ...sealed, grant: proposed.id };
    },
    /** A case that the documenter entered and the reviewer verified. */
    verifiedCase: async (changes?: Partial<CaseInput>) => verifiedCase(await as('documenter'), await as('reviewer'), changes),
    /** The same, with a wording that the documenter proposed and the reviewer approved. */
    publishedCase: async (changes?: Partial<CaseInput>) => publishedCase(await as('documenter'), await as('reviewer'), changes),
    ...(Object.fromEntries(clients) as Record<Person, TestClient>),
  };
}

/** A connection that may be named before it is there. */
function laterClient() {
  let connection: Client | undefined;
  const client = new Proxy({} as Client, {
    get: (_nothing, name: keyof Client) => {
      const value = connection?.[name] as unknown;
      return typeof value === 'function' ? value.bind(connection) : value;
    },
  });
  return {
    client,
    open: (url: string) => {
      connection = new Client({ connectionString: url });
      connection.on('error', () => undefined); // some tests end every connection
      return connection.connect();
    },
    close: () => connection?.end(),
  };
}

/** A session made past the sign-in, whose passwords are slow to check by design. */
export async function enter(owner: Client, client: TestClient, url: string, person: DemoPerson, proved = false): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `INSERT INTO session (person_id, token_hash, expires_at, stepped_up_until)
     SELECT id, $2, now() + interval '8 hours', CASE WHEN $3 THEN now() + interval '10 minutes' END FROM person WHERE email = $1`,
    [`${person}@demo.example`, createHash('sha256').update(token).digest(), proved],
  );
  client.begin(url, token);
}
