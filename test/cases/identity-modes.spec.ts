import type { TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';
import { consent, done, EVERY_WAY, LINK, NO_WAY, verifiedCase, WORDING, waysTo, work } from './case-work.js';
import { AGREED, openCases, PURPOSES } from './open-case.js';

describe('what an identity mode allows is what leaves', () => {
  const { database, visitor, documenter, reviewer, partner } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'reader', 'partner'],
  });

  const { index, narrow, openCase, hits } = openCases(database, { documenter, reviewer });
  const forUn = async (client: TestClient): Promise<string> =>
    JSON.stringify(
      await client.data(
        `{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION, first: 100) { withheld { reason count } edges { node { note case { code title(lang: EN) narrative(lang: EN) responses { type text } } } } } }`,
      ),
    );
  const documentsOf = (id: string) =>
    asOwner(database, async (owner) => {
      const { rows } = await owner.query('SELECT audience FROM search_document WHERE case_id = $1 AND NOT removed ORDER BY 1', [id]);
      return rows.map(({ audience }) => audience);
    });

  it('counted only, said by one of two survivors, takes the published story from the public in its own transaction', async () => {
    const open = await openCase('zebrafinch');
    const seen = await waysTo(visitor, open);
    expect(seen).toMatchObject(EVERY_WAY);
    expect(await hits(visitor, 'zebrafinch')).toContain(open.code);

    await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', 'STATISTICS_ONLY');
    const waysAfter = await waysTo(visitor, open);
    expect(waysAfter).toMatchObject(NO_WAY);
    expect(waysAfter.counts).toEqual(seen.counts.map((count) => count - 1));
    const found = await hits(visitor, 'zebrafinch');
    expect(found).not.toContain(open.code);
    expect(found).not.toMatch(/zebrafinch/);

    // still counted, and still there for other work that was agreed to
    const query = 'query ($code: String!) { case(code: $code) { usableFor } }';
    expect((await documenter.data(query, { code: open.code })).case.usableFor).toEqual(['INTERNAL', 'STATISTICS', 'UN_SUBMISSION']);
    await index(open.code);
    expect(await documentsOf(open.id)).toEqual(['internal']);

    await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', 'PSEUDONYM');
    const { version } = (await documenter.data('query ($code: String!) { case(code: $code) { version } }', { code: open.code })).case;
    const wording = { ...WORDING, title: { en: 'The public title zebrafinch' } };
    const proposed = await done(documenter, 'publishCase', { code: open.code, version, ...wording });
    await done(reviewer, 'publishCase', { code: open.code, version: proposed.version });
    await index(open.code);
    expect(await waysTo(visitor, open)).toEqual(seen);
    expect(await hits(visitor, 'zebrafinch')).toContain(open.code);
  });

  it('counted only, for the UN or partners, hides the case from evidence, and its text, note and hit from partners, who read it as the public does', async () => {
    const open = await openCase('quetzalbird');
    expect(await forUn(reviewer)).toMatch(/noted quetzalbird.*as it was told: quetzalbird/);
    expect(await hits(partner, 'quetzalbird')).toContain(open.code);
    const withheld = (text: string) => Number(/"count":(\d+)/.exec(text)?.[1] ?? 0);
    const before = withheld(await forUn(reviewer));

    await narrow(open.survivors[0]!.id, 'UN_SUBMISSION', 'STATISTICS_ONLY');
    const after = await forUn(reviewer);
    expect(after).not.toContain(open.code);
    expect(after).not.toContain('quetzalbird');
    expect(withheld(after)).toBe(before + 1);
    expect(await hits(partner, 'quetzalbird')).toContain(open.code);

    await narrow(open.survivors[0]!.id, 'PARTNER_SHARING', 'STATISTICS_ONLY');
    expect(await hits(partner, 'quetzalbird')).not.toMatch(/quetzalbird.*KZ-|KZ-.*quetzalbird/);
    // to name another purpose than their own is refused to partners
    expect(await waysTo(partner, open)).toMatchObject({ ...EVERY_WAY, evidence: false });
    expect(await waysTo(reviewer, open)).toMatchObject({ byCode: true, listed: true, underProvision: true });
  });

  it.each(['from the first', 'since it was proposed'])('counted only %s cannot be published', async (since) => {
    const first = since === 'from the first' ? 'STATISTICS_ONLY' : 'ANONYMOUS_WITH_DETAILS';
    const consents = PURPOSES.map((purpose) => consent(purpose, 0, { identityMode: first }));
    const { code, version, survivors } = await verifiedCase(documenter, reviewer, { survivors: [{ pseudonym: 'Survivor A' }], consents });
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    const narrowed = since === 'since it was proposed';
    if (narrowed) await narrow(survivors[0]!.id, 'ANONYMISED_PUBLICATION', 'STATISTICS_ONLY');
    expect((await work(reviewer, 'publishCase', { code, version: proposed.version + (narrowed ? 1 : 0) })).errors?.[0]).toMatchObject({
      message: expect.stringMatching(/STATISTICS_ONLY.*Ask them/),
      extensions: { code: 'CONSENT_REQUIRED' },
    });
    expect((await waysTo(visitor, proposed)).byCode).toBe(false);
  });

  it('figures tell no story, whatever was agreed: evidence for STATISTICS has coded facts alone', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer, { consents: AGREED });
    await documenter.data(LINK, { input: { case: code, version, recommendation: 'ECOM-2023-R2', reason: 'ILLUSTRATES', note: 'a note' } });
    const proposed = await done(documenter, 'publishCase', { code, version: version + 1, ...WORDING });
    const open = await done(reviewer, 'publishCase', { code, version: proposed.version });
    const factsFor = async (client: TestClient) =>
      (
        await client.data(
          `{ evidence(recommendation: "ECOM-2023-R2", purpose: STATISTICS, first: 5, filter: { text: "${open.code}" }) { edges { node { note case {
               code region acts { violationType } title narrative languages place publication { title } responses { type text } referrals { kind } survivors { pseudonym } consents { way } } } } } }`,
        )
      ).evidence.edges.find(({ node }: { node: { case: { code: string } } }) => node.case.code === open.code)?.node;
    for (const client of [documenter, reviewer])
      expect(await factsFor(client)).toEqual({
        note: null,
        case: {
          code: open.code,
          region: 'KZ-75',
          acts: [{ violationType: 'BLACKMAIL' }, { violationType: 'REFUSAL_TO_REGISTER_COMPLAINT' }],
          title: null,
          narrative: null,
          languages: [],
          place: null,
          publication: null,
          responses: [{ type: 'COMPLAINT_REFUSED', text: null }],
          referrals: [],
          survivors: [],
          consents: [],
        },
      });
  });
});
