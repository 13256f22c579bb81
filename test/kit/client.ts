/** What a GraphQL answer is made of; `Data` is what the test expects of it. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: Array<{ message: string; path?: Array<string | number>; extensions?: { code?: string } & Record<string, unknown> }>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test that does not say what it expects may look at whatever came
type Anything = any;

/** A person, or nobody, who asks over HTTP and keeps their cookies between requests as a browser would. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(public url: string) {}

  /** Goes on with a session that is there already. */
  begin(url: string, token: string): void {
    this.url = url;
    this.cookies.set('dalel', token);
  }

  /** One GraphQL request. @returns the body as it came, errors included. */
  async query<Data = Anything>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const reply = await this.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await reply.text();
    try {
      return JSON.parse(text) as Answer<Data>;
    } catch {
      throw new Error(`${reply.status} and no JSON: ${text.slice(0, 300)}`);
    }
  }

  /** The data of a request that must succeed. */
  async data<Data = Anything>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.query<Data>(document, variables);
    if (errors || !data) throw new Error(`GraphQL: ${JSON.stringify(errors ?? 'no data')}`);
    return data;
  }

  /** The error code of a request that must fail; `undefined` when it did not. */
  async errorCode(document: string, variables: Record<string, unknown> = {}): Promise<string | undefined> {
    return (await this.query(document, variables)).errors?.[0]?.extensions?.code;
  }

  /** Any request, with this person's cookies. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const reply = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    for (const line of reply.headers.getSetCookie()) this.keep(line);
    return reply;
  }

  /** The cookies as they stand, for a browser to take over. */
  get cookieList(): Array<{ name: string; value: string; url: string }> {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const expired = attributes.some((attribute) => {
      const [key, value = ''] = attribute.split('=');
      return (/^max-age$/i.test(key ?? '') && Number(value) <= 0) || (/^expires$/i.test(key ?? '') && Date.parse(value) <= Date.now());
    });
    if (expired) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}

export type DemoPerson = 'reader' | 'partner' | 'advocate' | 'advocate2' | 'lawyer' | 'documenter' | 'reviewer' | 'admin';

export function anonymous(url: string): TestClient {
  return new TestClient(url);
}

/** One of the demonstration's people (`createTestDatabase('demo')`). */
export async function signedInAs(url: string, person: DemoPerson): Promise<TestClient> {
  const client = new TestClient(url);
  await client.data('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', {
    email: `${person}@demo.example`,
    password: process.env['TEST_DEMO_PASSWORD'],
  });
  return client;
}
