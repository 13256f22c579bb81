import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Config } from '#libs/platform';
import { type CaseInput, publishedCase, type Shown, verifiedCase } from '../cases/case-work.js';
import { anonymous, type DemoPerson, TestClient } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

interface SceneOptions<Person extends DemoPerson> {
  /** Signed in from the beginning. */
  people?: readonly Person[];
  /** They have just proved anew who they are, as the vault and whatever takes two people asks for (S12). */
  proved?: boolean;
  database?: Parameters<typeof createTestDatabase>[0];
  settings?: Partial<Config> | ((database: TestDatabase) => Partial<Config>);
  /** What stands in the database before the server starts on it. */
  before?: (owner: Client, database: TestDatabase) => Promise<unknown>;
}

interface Place {
  database: TestDatabase;
  server: TestServer;
  /** The database's owner and the application's login, connected. */
  owner: Client;
  app: Client;
  /** Of people, by the first part of their address. */
  ids: Record<string, string>;
  /** Rows of a statement of the owner's. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it selected
  sql: <Row = any>(text: string, values?: unknown[]) => Promise<Row[]>;
  visitor: TestClient;
  /** Whoever else is wanted, signed in. */
  as: (person: DemoPerson) => Promise<TestClient>;
  /** A case that the documenter entered and the reviewer verified. */
  verifiedCase: (changes?: Partial<CaseInput>) => Promise<Shown>;
  /** The same, with a wording that the documenter proposed and the reviewer approved. */
  publishedCase: (changes?: Partial<CaseInput>) => Promise<Shown>;
}

/**
 * A copy of the demonstration, an API on it and people who are signed in, for the group of tests that calls this: there before its first hook, gone
 * after its last test. What it returns may be taken apart at once, and is filled in by then.
 */
export function withServer<Person extends DemoPerson = never>(options: SceneOptions<Person> = {}): Place & Record<Person, TestClient> {
  const { people = [], proved = false, settings = {}, before } = options;
  const database = {} as TestDatabase;
  const server = {} as TestServer;
  const visitor = anonymous('');
  const clients = new Map<DemoPerson, TestClient>(people.map((person) => [person, anonymous('')]));
  const ids: Record<string, string> = {};
  const [owner, app] = [laterClient(), laterClient()];

  beforeAll(async () => {
    Object.assign(database, await createTestDatabase(options.database ?? 'demo'));
    await Promise.all([owner.open(database.ownerUrl), app.open(database.appUrl)]);
    const { rows } = await owner.client.query(`SELECT split_part(email, '@', 1) AS login, id FROM person`);
    for (const { login, id } of rows) ids[login] = id;
    await before?.(owner.client, database);
    Object.assign(server, await startServer(database.appUrl, typeof settings === 'function' ? settings(database) : settings));
    visitor.url = server.url;
    for (const [person, client] of clients) await enter(owner.client, client, server.url, person, proved);
  });
  afterAll(async () => {
    await server.close?.();
    await Promise.all([owner.close(), app.close()]);
    await database.drop?.();
  });

  const as = async (person: DemoPerson): Promise<TestClient> => {
    const known = clients.get(person) ?? anonymous('');
    clients.set(person, known);
    if (!known.url) await enter(owner.client, known, server.url, person, proved);
    return known;
  };
  return {
    database,
    server,
    owner: owner.client,
    app: app.client,
    ids,
    visitor,
    as,
    sql: async <Row>(text: string, values: unknown[] = []) => (await owner.client.query(text, values)).rows as Row[],
    verifiedCase: async (changes) => verifiedCase(await as('documenter'), await as('reviewer'), changes),
    publishedCase: async (changes) => publishedCase(await as('documenter'), await as('reviewer'), changes),
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
