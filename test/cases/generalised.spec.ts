import type { TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';
import { done, EVERY_WAY, NO_WAY, REVISE, refused, type Shown, verifiedCase, WORDING, waysTo, work } from './case-work.js';
import { AGREED, openCases } from './open-case.js';

/** The same, where the second agrees to be told of in general for these. */
const generalised = (...purposes: string[]) =>
  AGREED.map((each) => (each.survivor === 1 && purposes.includes(each.purpose) ? { ...each, identityMode: 'GENERALISED' } : each));

describe('what is generalised is told by the year', () => {
  const { database, visitor, documenter, lawyer, reviewer, reader, partner } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'reader', 'partner'],
  });

  const { narrow, openCase, hits } = openCases(database, { documenter, reviewer });

  /** All that tells when a case happened, or is found, counted or ordered by it, for a purpose of its own or of evidence. */
  const timesOf = async (client: TestClient, { code }: Shown, under: 'own work' | 'UN_SUBMISSION') => {
    const TIMES = `code occurredOn(precision: DAY) month: occurredOn place engagements { version { validFrom } }`;
    const filter = (from: string, to: string) => `filter: { text: "${code}", occurredFrom: "${from}", occurredTo: "${to}" }`;
    const listed = (more: string) =>
      under === 'own work'
        ? `cases(first: 3, ${more}) { edges { cursor node { ${TIMES} } } }`
        : `evidence(recommendation: "ECOM-2023-R1", purpose: ${under}, first: 3, ${more}) { edges { cursor node { case { ${TIMES} } } } }`;
    const data = await client.data(
      `{ may: ${listed(filter('2023-05-01', '2023-05-31'))} late: ${listed(filter('2023-06-01', '2023-12-31'))} year: ${listed(filter('2023-01-01', '2023-12-31'))} }`,
    );
    const of = (list: { edges: { cursor: string; node: { code?: string; case?: { code: string } } }[] }) =>
      list.edges.filter(({ node }) => (node.case ?? node).code === code);
    const [edge] = of(data.year);
    const found = edge?.node.case ?? edge?.node;
    return {
      may: of(data.may).length,
      late: of(data.late).length,
      year: of(data.year).length,
      found: found as { occurredOn: string; month: string; place: string | null; engagements: { version: object | null }[] } | undefined,
      cursor: edge && under === 'own work' ? (JSON.parse(Buffer.from(edge.cursor, 'base64').toString())[0] as string) : undefined,
    };
  };
  const IN_MAY = { may: 1, late: 0, year: 1, found: { month: '2023-05' } };
  const IN_THE_YEAR = { may: 0, late: 0, year: 1, found: { occurredOn: '2023', month: '2023', place: null } };

  it('generalised gives the year, at once, by every way that tells or finds by time; our own work knows the month', async () => {
    const open = await openCase('kookaburra');
    expect(await timesOf(visitor, open, 'own work')).toMatchObject({ ...IN_MAY, cursor: '2023-05-01' });
    expect(await timesOf(reviewer, open, 'UN_SUBMISSION')).toMatchObject({ ...IN_MAY, found: { occurredOn: '2023-05-14' } });

    await narrow(open.survivors[0]!.id, 'UN_SUBMISSION', 'GENERALISED');
    expect(await timesOf(reviewer, open, 'UN_SUBMISSION')).toMatchObject(IN_THE_YEAR);
    for (const client of [reader, partner, reviewer])
      expect(await timesOf(client, open, 'own work')).toMatchObject({ ...IN_MAY, cursor: '2023-05-01' });

    const general = await openCase('kookaburras', generalised('ANONYMISED_PUBLICATION'));
    // who reads published cases alone knows no more of when than the public
    for (const client of [visitor, reader])
      expect(await timesOf(client, general, 'own work')).toMatchObject({ ...IN_THE_YEAR, cursor: '2023-01-01' });
    expect(await timesOf(reviewer, general, 'UN_SUBMISSION')).toMatchObject(IN_MAY);
    expect(await timesOf(partner, general, 'own work')).toMatchObject({ ...IN_MAY, cursor: '2023-05-01' });
    await narrow(general.survivors[0]!.id, 'PARTNER_SHARING', 'GENERALISED');
    expect(await timesOf(partner, general, 'own work')).toMatchObject({ ...IN_THE_YEAR, cursor: '2023-01-01' });
  });

  it('widened after the reviewer was shown the year, the approval of what was shown is refused', async () => {
    const verified = await verifiedCase(documenter, reviewer, { consents: generalised('ANONYMISED_PUBLICATION') });
    const proposed = await done(documenter, 'publishCase', { code: verified.code, version: verified.version, ...WORDING });
    const ASK = 'query ($code: String!) { case(code: $code) { version survivors { id } publication { facts { fact to } } } }';
    const read = (await reviewer.data(ASK, { code: verified.code })).case;
    expect(read.version).toBe(proposed.version);
    expect(read.publication.facts).toContainEqual({ fact: 'MONTH', to: ['2023'] });
    for (const { id } of read.survivors) await narrow(id, 'ANONYMISED_PUBLICATION', 'PSEUDONYM');
    expect(await refused(reviewer, 'publishCase', { code: verified.code, version: read.version })).toBe('CONFLICT');
  });

  it('widened by one person, the public is told the month once two people approve that', async () => {
    const { code, survivors } = await openCase('nightjars', generalised('ANONYMISED_PUBLICATION'));
    const open = { code } as Shown;
    const revision = async () =>
      (await reviewer.data('query ($code: String!) { case(code: $code) { version revision { changes { fact from to } } } }', { code }))
        .case;
    expect(await lawyer.errorCode(REVISE, { input: { code, version: (await revision()).version } })).toBe('BAD_USER_INPUT');
    for (const { id } of survivors) await narrow(id, 'ANONYMISED_PUBLICATION', 'PSEUDONYM');
    for (const client of [visitor, reader])
      expect(await timesOf(client, open, 'own work')).toMatchObject({ ...IN_THE_YEAR, cursor: '2023-01-01' });

    await lawyer.data(REVISE, { input: { code, version: (await revision()).version } });
    const proposed = await revision();
    expect(proposed.revision.changes).toEqual([{ fact: 'DATE_PRECISION', from: ['YEAR'], to: ['MONTH'] }]);
    expect(await timesOf(visitor, open, 'own work')).toMatchObject(IN_THE_YEAR);
    await done(reviewer, 'publishCase', { code, version: proposed.version });
    for (const client of [visitor, reader])
      expect(await timesOf(client, open, 'own work')).toMatchObject({ ...IN_MAY, cursor: '2023-05-01' });
  });

  it.each(['GENERALISED', 'ANONYMOUS_WITH_DETAILS'])(
    'narrowed to %s, what was published in a wider form is public no more, until two people publish it anew',
    async (mode) => {
      const word = mode === 'GENERALISED' ? 'sandpipers' : 'woodcocks';
      const first = mode === 'GENERALISED' ? 'ANONYMOUS_WITH_DETAILS' : 'PSEUDONYM';
      const agreed = AGREED.map((each) => (each.survivor === 1 ? { ...each, identityMode: first } : each));
      const open = await openCase(word, agreed);
      // wider, and back to what it was published for: nothing ends
      for (const as of ['PSEUDONYM', first]) await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', as);
      expect(await waysTo(visitor, open)).toMatchObject(EVERY_WAY);
      await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', mode);
      expect(await waysTo(visitor, open)).toMatchObject(NO_WAY);
      expect(await hits(visitor, word)).not.toContain(word);
      const query = 'query ($code: String!) { case(code: $code) { version state confidentiality publication { state } steps { state } } }';
      const { case: ended } = await documenter.data(query, { code: open.code });
      expect(ended).toMatchObject({ state: 'WITHDRAWN', confidentiality: 'RESTRICTED', publication: { state: 'WITHDRAWN' } });
      await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', 'PSEUDONYM');
      expect(await waysTo(visitor, open)).toMatchObject(NO_WAY);

      await narrow(open.survivors[1]!.id, 'ANONYMISED_PUBLICATION', mode);
      const proposed = await done(documenter, 'publishCase', { code: open.code, version: ended.version, ...WORDING });
      await done(reviewer, 'publishCase', { code: open.code, version: proposed.version });
      expect(await waysTo(visitor, open)).toMatchObject(EVERY_WAY);
    },
  );

  it('generalised is counted by the year, and found by search in no month', async () => {
    const open = await openCase('capercaillie');
    const inMay = async (client: TestClient, word = 'capercaillie') =>
      (
        await client.data(
          `{ search(query: "${word}", kinds: [CASE], filter: { occurredFrom: "2023-05-01", occurredTo: "2023-05-31" }) { totalCount } }`,
        )
      ).search.totalCount;
    const months = async (): Promise<Record<string, number>> => {
      const { statistics } = await reviewer.data('{ statistics(by: [MONTH], purpose: STATISTICS) { cells { keys { code } count } } }');
      return Object.fromEntries(
        statistics.cells.map(({ keys, count }: { keys: { code: string }[]; count: number }) => [keys[0]!.code, count]),
      );
    };
    const before = await months();
    expect([await inMay(visitor), await inMay(partner), await inMay(reviewer)]).toEqual([1, 1, 1]);
    await narrow(open.survivors[0]!.id, 'STATISTICS', 'GENERALISED');
    const after = await months();
    expect(after['2023-05']).toBe(before['2023-05']! - 1);
    expect(after['2023']).toBe((before['2023'] ?? 0) + 1);

    await openCase('ptarmigan', generalised('ANONYMISED_PUBLICATION', 'PARTNER_SHARING'));
    expect([await inMay(visitor, 'ptarmigan'), await inMay(partner, 'ptarmigan'), await inMay(reviewer, 'ptarmigan')]).toEqual([0, 0, 1]);
  });

  it('generalised tells no wording of the law that was not in force the whole year', async () => {
    const open = await openCase('lammergeier');
    const general = await openCase('lammergeiers', generalised('ANONYMISED_PUBLICATION'));
    const versions = (client: TestClient, { code } = open) =>
      client
        .data('query ($code: String!) { case(code: $code) { engagements { version { validFrom } } } }', { code })
        .then((data) => data.case.engagements.map(({ version }: { version: { validFrom: string } | null }) => version?.validFrom ?? null));
    await asOwner(database, async (owner) => {
      const { rows } = await owner.query(`SELECT id FROM provision WHERE path = 'kz/criminal-code/art/194'`);
      await owner.query('DELETE FROM provision_version WHERE provision_id = $1', [rows[0].id]);
      await owner.query(
        `INSERT INTO provision_version (provision_id, valid_from, valid_to, verification) VALUES ($1, '2015-01-01', '2023-04-01', 'VERIFIED_IN_SOURCE'), ($1, '2023-04-01', NULL, 'VERIFIED_IN_SOURCE')`,
        [rows[0].id],
      );
    });
    expect(await versions(visitor)).toEqual(['2023-04-01']);
    expect(await versions(visitor, general)).toEqual([null]);
    expect(await versions(reviewer, general)).toEqual(['2023-04-01']);
  });

  it('no role of a reader has a right on the month itself', async () => {
    await asOwner(database, async (owner) => {
      for (const role of ['dalel_public', 'dalel_staff']) {
        await owner.query(`BEGIN; SET LOCAL ROLE ${role}`);
        await expect(owner.query('SELECT occurred_month FROM "case"')).rejects.toMatchObject({ code: '42501' });
        await owner.query('ROLLBACK');
      }
    });
  });

  it('generalised, a month in the public wording is shown to who makes it and to who approves it', async () => {
    const consents = AGREED.map((each) => (each.purpose === 'ANONYMISED_PUBLICATION' ? { ...each, identityMode: 'GENERALISED' } : each));
    const wording = { title: { en: 'The public title' }, narrative: { en: 'It was in May.', ru: 'Это было в мае.' } };
    const { code, version } = await verifiedCase(documenter, reviewer, { consents });
    const unseen = await work(documenter, 'publishCase', { code, version, ...wording });
    expect(unseen.errors?.[0]).toMatchObject({ message: expect.stringMatching(/there are 2/), extensions: { code: 'BAD_USER_INPUT' } });
    const proposed = await done(documenter, 'publishCase', { code, version, ...wording, findingsSeen: 2 });
    const { case: read } = await reviewer.data(
      'query ($code: String!) { case(code: $code) { publication { findings { kind excerpt } } } }',
      { code },
    );
    expect(read.publication.findings).toEqual([
      { kind: 'MONTH', excerpt: 'in May' },
      { kind: 'MONTH', excerpt: 'мае' },
    ]);
    expect((await work(reviewer, 'publishCase', { code, version: proposed.version })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');

    const other = await verifiedCase(documenter, reviewer, { consents: AGREED });
    expect((await work(documenter, 'publishCase', { code: other.code, version: other.version, ...wording })).errors).toBeUndefined();
  });
});
