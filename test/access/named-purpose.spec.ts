import { Client } from 'pg';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { askerOf, codesIn, THE_PUBLIC, visibleCodes } from '../kit/who-sees-what.js';

/**
 * S6: what is asked for under a field that names a purpose is read for that purpose, whichever resolver answers it and however the
 * document is written. Each of these tries to get at a case that may not be used at the UN through one that may.
 */
const CASES = 'cases(first: 10) { totalCount edges { node { code occurredOn } } }';
const NODE = `node { case { engagements { provision { ${CASES} } } } }`;
const AROUND: Record<string, string> = {
  'a provision’s cases': `{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 10) { edges { ${NODE} } } }`,
  'an alias': `{ mine: evidence(purpose: UN_SUBMISSION, first: 10, recommendation: "ECOM-2023-R1") { e: edges { n: node { c: case { g: engagements { p: provision { all: ${CASES} } } } } } } }`,
  'a variable': `query ($p: Purpose!) { evidence(recommendation: "ECOM-2023-R1", purpose: $p, first: 10) { edges { ${NODE} } } }`,
  'fragments within fragments': `
    { ...Root } fragment Root on Query { ...Evidence }
    fragment Evidence on Query { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 10) { edges { ... on EvidenceEdge { ...Edge } } } }
    fragment Edge on EvidenceEdge { ... { ${NODE} } }`,
  'fields of one key in two places': `
    { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 10) { totalCount } ...Again }
    fragment Again on Query { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 10) { edges { ${NODE} } } }`,
  'a second root of one’s own work': `
    { free: evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 10) { edges { ${NODE} } } recommendations(first: 5) { totalCount } }`,
  'evidence without a purpose': `
    { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 5) { edges { node { recommendation { evidence(first: 20) { totalCount withheld { count } edges { node { case { code occurredOn } } } } } } } } }`,
  'evidence for another purpose': `
    { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 5) { edges { node { recommendation { evidence(purpose: STATISTICS, first: 20) { totalCount withheld { count } edges { node { case { code occurredOn } } } } } } } } }`,
  'a recommendation’s evidence': `
    { recommendation(code: "ECOM-2023-R1") { evidence(purpose: UN_SUBMISSION, first: 10) { edges { ${NODE} } } } }`,
  'recommendations of a provision': `
    { evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 2) { edges { node { case { engagements { provision { recommendations { evidence(first: 10) { totalCount edges { node { case { code } } } } } } } } } } } }`,
};

describe('a purpose named above', () => {
  let database: TestDatabase;
  let server: TestServer;
  let owner: Client;
  let visitor: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    server = await startServer(database.appUrl);
    visitor = anonymous(server.url);
    reviewer = await signedInAs(server.url, 'reviewer');
  });
  afterAll(async () => {
    await server?.close();
    await owner?.end();
    await database?.drop();
  });

  async function usable(client: TestClient): Promise<string[]> {
    if (client === visitor) return visibleCodes(owner, { ...THE_PUBLIC, purposes: [...THE_PUBLIC.purposes, 'UN_SUBMISSION'] });
    const asker = await askerOf(owner, 'reviewer');
    return visibleCodes(owner, { ...asker, purposes: [...asker.purposes, 'UN_SUBMISSION'] });
  }
  /** Cases of which the year alone may be told at the UN. */
  const generalised = async () =>
    (
      await owner.query<{ code: string }>(
        `SELECT DISTINCT c.code FROM "case" c JOIN consent k ON k.case_id = c.id WHERE k.purpose = 'UN_SUBMISSION' AND k.identity_mode = 'GENERALISED'`,
      )
    ).rows.map(({ code }) => code);

  it.each(Object.keys(AROUND))('is not got round by %s', async (way) => {
    for (const client of [visitor, reviewer]) {
      const { data, errors } = await client.query(AROUND[way]!, way === 'a variable' ? { p: 'UN_SUBMISSION' } : {});
      expect(errors).toBeUndefined();
      const codes = codesIn(data);
      expect(codes.length).toBeGreaterThan(0);
      const allowed = await usable(client);
      expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
      const byYear = await generalised();
      const dated = [...JSON.stringify(data).matchAll(/"code":"([^"]+)","occurredOn":"([^"]+)"/g)];
      for (const [, code, date] of dated) if (byYear.includes(code!)) expect(date).toMatch(/^\d{4}$/);
    }
  });

  it('leaves what stands beside it alone', async () => {
    const { cases, evidence } = await reviewer.data(
      `{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 1) { totalCount edges { ${NODE} } }
         cases(first: 1) { totalCount } provision(path: "kz/criminal-code/art/194") { cases(first: 1) { totalCount } } }`,
    );
    expect(cases.totalCount).toBeGreaterThan(evidence.totalCount);
    const own = await reviewer.data(
      '{ provision(path: "kz/criminal-code/art/194") { cases(first: 50) { totalCount edges { node { code } } } } }',
    );
    const allowed = await usable(reviewer);
    expect(codesIn(own).filter((code) => !allowed.includes(code))).not.toEqual([]);
  });
});
