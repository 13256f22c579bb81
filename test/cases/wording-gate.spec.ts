import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { done, refused, verifiedCase, WORDING, work } from './case-work.js';

const CHECK = `query ($case: String!, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {
  checkWording(case: $case, title: $title, narrative: $narrative) { kind field language excerpt from to } }`;
const WITH_AGE = {
  title: { en: 'The public title' },
  narrative: { en: 'A man of 27 years old was followed. A 31-year-old friend helped.' },
};

describe('the gate before publication', () => {
  let database: TestDatabase;
  let server: TestServer;
  let documenter: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    server = await startServer(database.appUrl);
    documenter = await signedInAs(server.url, 'documenter');
    reviewer = await signedInAs(server.url, 'reviewer');
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  it('shows what could point to a person, and keeps nothing', async () => {
    const { code } = await verifiedCase(documenter, reviewer);
    const { checkWording } = await documenter.data(CHECK, {
      case: code,
      title: { ru: 'Звонки' },
      narrative: { ru: 'Звонили с +7 701 123 45 67, ему 27 лет.' },
    });
    expect(checkWording).toEqual([
      { kind: 'PHONE', field: 'narrative', language: 'RU', excerpt: '+7 701 123 45 67', from: 10, to: 26 },
      { kind: 'EXACT_AGE', field: 'narrative', language: 'RU', excerpt: '27 лет', from: 32, to: 38 },
    ]);
    const { case: kept } = await documenter.data<{ case: object }>('query ($code: String!) { case(code: $code) { publication { id } } }', {
      code,
    });
    expect(kept).toEqual({ publication: null });
  });

  it('refuses what no public wording needs, without repeating it', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    const { errors } = await work(documenter, 'publishCase', {
      code,
      version,
      title: { en: 'Calls' },
      narrative: { en: 'From +7 701 123 45 67.' },
      findingsSeen: 1,
    });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain('701');
  });

  it('lets neither of the two people pass over findings', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    expect(await refused(documenter, 'publishCase', { code, version, ...WITH_AGE })).toBe('BAD_USER_INPUT');
    const proposed = await done(documenter, 'publishCase', { code, version, ...WITH_AGE, findingsSeen: 2 });
    expect(await refused(reviewer, 'publishCase', { code, version: proposed.version })).toBe('BAD_USER_INPUT');
    const { proposedPublications } = await reviewer.data<{ proposedPublications: { code: string; publication: { findings: object[] } }[] }>(
      '{ proposedPublications { code publication { findings { kind excerpt } } } }',
    );
    expect(proposedPublications.find((each) => each.code === code)?.publication.findings).toEqual([
      { kind: 'EXACT_AGE', excerpt: '27 years old' },
      { kind: 'EXACT_AGE', excerpt: '31-year-old' },
    ]);
    expect(await done(reviewer, 'publishCase', { code, version: proposed.version, findingsSeen: 2 })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is for those who work on cases; the public sees no findings, and a hidden case is not found', async () => {
    const visitor = anonymous(server.url);
    const variables = { case: 'KZ-2023-SX86V', ...WORDING };
    expect((await visitor.query(CHECK, variables)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await documenter.query(CHECK, { ...variables, case: 'KZ-2023-S9999' })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const { cases } = await visitor.data<{ cases: { edges: { node: { publication: { findings: object[] } } }[] } }>(
      '{ cases(first: 50) { edges { node { publication { findings { kind } } } } } }',
    );
    expect(cases.edges.length).toBeGreaterThan(30);
    expect(cases.edges.flatMap(({ node }) => node.publication.findings)).toEqual([]);
  });
});
