import { Purpose } from '#libs/platform';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { askerOf, codesIn, visibleCodes } from '../kit/who-sees-what.js';

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
  const { server, owner, visitor, reviewer, partner } = withServer({ people: ['reviewer', 'partner'], settings: WITHOUT_LIMITS });

  async function usable(): Promise<string[]> {
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
    const variables = way === 'a variable' ? { p: 'UN_SUBMISSION' } : {};
    const { data, errors } = await reviewer.query(AROUND[way]!, variables);
    expect(errors).toBeUndefined();
    const codes = codesIn(data);
    expect(codes.length).toBeGreaterThan(0);
    const allowed = await usable();
    expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
    const byYear = await generalised();
    const dated = [...JSON.stringify(data).matchAll(/"code":"([^"]+)","occurredOn":"([^"]+)"/g)];
    for (const [, code, date] of dated) if (byYear.includes(code!)) expect(date).toMatch(/^\d{4}$/);
    for (const [client, refusal] of [
      [visitor, 'UNAUTHENTICATED'],
      [partner, 'FORBIDDEN'],
    ] as const) {
      const answer = await client.query(AROUND[way]!, variables);
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toContain(refusal);
      expect(codesIn(answer.data)).toEqual([]);
    }
  });

  it.each(Object.values(Purpose))('%s is asked for by the house, by who reads for it, and by nobody else', async (purpose) => {
    const reader = await signedInAs(server.url, 'reader');
    const query = `{ evidence(recommendation: "ECOM-2023-R1", purpose: ${purpose}, first: 10) { totalCount withheld { count } edges { node { case { code usableFor } } } } }`;
    const own = {
      visitor: [Purpose.ANONYMISED_PUBLICATION],
      partner: [Purpose.PARTNER_SHARING],
      reader: [Purpose.INTERNAL, Purpose.ANONYMISED_PUBLICATION],
    };
    for (const [name, client] of Object.entries({ visitor, partner, reader })) {
      const { data, errors } = await client.query(query);
      if (own[name as keyof typeof own].includes(purpose)) {
        expect(data?.evidence.withheld).toEqual([]);
        for (const { node } of data!.evidence.edges) expect(node.case.usableFor).toEqual([]);
      } else expect(errors?.[0]?.extensions?.code).toBe(name === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
    expect((await reviewer.query(query)).errors).toBeUndefined();
  });

  it('the policies hold it too: asked in SQL, a purpose of another’s finds nothing', async () => {
    const PURPOSES = Object.values(Purpose);
    const found = async (role: string, settings: string, bits: number) => {
      await owner.query('BEGIN');
      try {
        await owner.query(
          `SET LOCAL ROLE ${role}; SELECT set_config('app.synthetic', 'true', true), ${settings}, set_config('app.purposes', '${bits}', true)`,
        );
        const counts: number[] = [];
        for (const table of ['"case"', 'case_date', 'act', 'publication', 'evidence_link', 'search_document WHERE case_id IS NOT NULL'])
          counts.push((await owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n);
        return counts;
      } finally {
        await owner.query('ROLLBACK');
      }
    };
    const none = [0, 0, 0, 0, 0, 0];
    const partners = `set_config('app.clearance', '1', true), set_config('app.roles', ',READER,', true)`;
    for (const [i, purpose] of PURPOSES.entries()) {
      const bit = 1 << i;
      const [mine, partner_] = [await found('dalel_public', partners, 4 | bit), await found('dalel_staff', partners, 8 | bit)];
      if (purpose !== Purpose.ANONYMISED_PUBLICATION) expect({ purpose, mine }).toEqual({ purpose, mine: none });
      if (![Purpose.INTERNAL, Purpose.PARTNER_SHARING].includes(purpose))
        expect({ purpose, partner_ }).toEqual({ purpose, partner_: none });
    }
    const readers = `set_config('app.clearance', '0', true), set_config('app.roles', ',READER,', true)`;
    const everything = await found('dalel_staff', readers, 5);
    expect(everything.slice(0, 3).every((n) => n > 0)).toBe(true);
    expect(await found('dalel_staff', readers, 1)).toEqual(none);
    expect(await found('dalel_staff', readers, 5 | 2)).toEqual(none);
    for (let bit = 8; bit < 1 << PURPOSES.length; bit <<= 1)
      expect([bit, await found('dalel_staff', readers, 5 | bit), await found('dalel_staff', readers, 1 | bit)]).toEqual([bit, none, none]);
    // the sign is no purpose, whatever stands beside it
    const documenters = `set_config('app.clearance', '2', true), set_config('app.roles', ',DOCUMENTER,', true)`;
    expect((await found('dalel_staff', documenters, 1)).every((n) => n > 0)).toBe(true);
    for (const named of [0, 1, 4, 5, 8])
      for (const [role, settings] of [
        ['dalel_public', partners],
        ['dalel_staff', partners],
        ['dalel_staff', documenters],
      ] as const)
        expect([named, role, await found(role, settings, named - 2 ** 31)]).toEqual([named, role, none]);
    expect((await found('dalel_public', partners, 4)).slice(0, 3).every((n) => n > 0)).toBe(true);
    expect((await found('dalel_staff', partners, 8)).slice(0, 3).every((n) => n > 0)).toBe(true);
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
    const allowed = await usable();
    expect(codesIn(own).filter((code) => !allowed.includes(code))).not.toEqual([]);
  });
});
