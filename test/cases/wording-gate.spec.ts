import { anonymous, signedInAs } from '../kit/client.js';
import { slowestBeat, workedMs } from '../kit/processor-time.js';
import { withServer } from '../kit/scene.js';
import { done, refused, verifiedCase, WORDING, work } from './case-work.js';

const CHECK = `query ($case: String!, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {
  checkWording(case: $case, title: $title, narrative: $narrative) { kind field language excerpt from to } }`;
const WITH_AGE = {
  title: { en: 'The public title' },
  narrative: { en: 'A man of 27 years old was followed. A 31-year-old friend helped.' },
};

describe('the gate before publication', () => {
  const { server, documenter, reviewer } = withServer({ people: ['documenter', 'reviewer'] });

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

describe('long texts at the gate (S20)', () => {
  const { server, documenter } = withServer({ people: ['documenter'] });
  let code: string;
  const inThree = (text: string) => ({ en: text, ru: text, kk: text });
  const TITLE = { en: 'A title' };

  beforeAll(async () => {
    ({ code } = await verifiedCase(documenter, await signedInAs(server.url, 'reviewer')));
  });

  it('one operation asks it once', async () => {
    const query = (n: number) =>
      `query ($c: String!, $t: LocalizedTextInput!) { ${Array.from({ length: n }, (_, i) => `c${i}: checkWording(case: $c, title: $t, narrative: $t) { kind field language excerpt from to }`).join(' ')} }`;
    const variables = { c: code, t: TITLE };
    expect((await documenter.query(query(1), variables)).errors).toBeUndefined();
    expect(await documenter.errorCode(query(2), variables)).toBe('QUERY_TOO_COMPLEX');
    expect(await documenter.errorCode(query(10), variables)).toBe('QUERY_TOO_COMPLEX');
  });

  it.each(['\u{fdfa}', '\u{fb03}', '\u{bd}'])(
    'a text that is longer in plain letters is refused before they are written out: %s',
    async (sign) => {
      const narrative = inThree(sign.repeat(19_999));
      const began = workedMs();
      const answers = Promise.all([
        documenter.errorCode(CHECK, { case: code, title: TITLE, narrative }),
        ...(['publishCase', 'updateCase'] as const).map(async (name) => {
          const input = { code, version: 1, narrative, ...(name === 'publishCase' && { title: TITLE }) };
          return (await work(documenter, name, input)).errors?.[0]?.extensions?.code;
        }),
      ]);
      const slowest = await slowestBeat(anonymous(server.url), answers);
      const codes = await answers;
      expect(slowest).toBeLessThan(1000);
      expect(workedMs() - began).toBeLessThan(5000);
      expect(codes).toHaveLength(3);
      expect(codes.every((each) => each === 'BAD_USER_INPUT' || each === 'CONFLICT')).toBe(true);
      expect(codes[0]).toBe('BAD_USER_INPUT');
    },
  );

  it('the longest texts of several people leave the others their turn', async () => {
    const narrative = inThree('Аа '.repeat(6600));
    const checks = Array.from({ length: 8 }, () => documenter.query(CHECK, { case: code, title: TITLE, narrative }));
    expect(await slowestBeat(anonymous(server.url), Promise.all(checks))).toBeLessThan(500);
    for (const { errors } of await Promise.all(checks)) expect(errors).toBeUndefined();
  });
});
