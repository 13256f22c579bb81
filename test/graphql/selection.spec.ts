import { anonymous } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { codesIn } from '../kit/who-sees-what.js';

describe('what is asked is what comes', () => {
  const { server, owner, reviewer } = withServer({ people: ['reviewer'], settings: WITHOUT_LIMITS });

  it('under its alias, however often, with other arguments each time', async () => {
    const { one, two } = await reviewer.data(`{
      one: case(code: "KZ-2023-SX86V") { number: code kk: title(lang: KK) ru: title(lang: RU) title year: occurredOn(precision: YEAR) month: occurredOn few: similar(first: 1) { code } more: similar(first: 4) { id: code } }
      two: case(code: "KZ-2023-SRYY2") { code }
    }`);
    expect(one).toMatchObject({ number: 'KZ-2023-SX86V', year: '2023', month: expect.stringMatching(/^2023-\d\d$/) });
    expect([one.few.length, one.more.length, two.code]).toEqual([1, 4, 'KZ-2023-SRYY2']);
    expect(one.few[0].code).toBe(one.more[0].id);
  });

  it('an alias beyond what PostgreSQL holds of a name, and two that differ only there', async () => {
    const long = 'a'.repeat(70);
    const { case: found } = await reviewer.data(
      `{ case(code: "KZ-2023-SX86V") { ${long}y: occurredOn(precision: YEAR) ${long}m: occurredOn(precision: MONTH) ${long}c: code } }`,
    );
    expect(found[`${long}y`]).toBe('2023');
    expect(found[`${long}m`]).toMatch(/^2023-\d\d$/);
    expect(found[`${long}c`]).toBe('KZ-2023-SX86V');
  });

  it('an alias that is the name of another field, of a column or of JavaScript', async () => {
    const { case: found } = await reviewer.data(
      `{ case(code: "KZ-2023-SX86V") { id: code code: region title: occurredOn(precision: YEAR) case_id: code constructor: code toString: state hasOwnProperty: synthetic acts { length: violationType map: id } } }`,
    );
    expect(found).toMatchObject({
      id: 'KZ-2023-SX86V',
      code: expect.stringMatching(/^KZ-\d\d$/),
      title: '2023',
      case_id: 'KZ-2023-SX86V',
      constructor: 'KZ-2023-SX86V',
    });
    expect(Object.keys(found)).toEqual(['id', 'code', 'title', 'case_id', 'constructor', 'toString', 'hasOwnProperty', 'acts']);
    expect(found.acts[0].map).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('through fragments, named and inline, merged where they meet', async () => {
    const data = await reviewer.data(`
      query { case(code: "KZ-2023-SX86V") { ...A ... on Case { acts { setting } } ... { region } ...B } }
      fragment A on Case { code acts { violationType } }
      fragment B on Case { acts { id perpetrators { ...C } } engagements { provision { path } } engagements { relation } }
      fragment C on ActPerpetrator { type }`);
    expect(data.case).toMatchObject({ code: 'KZ-2023-SX86V', region: expect.any(String) });
    expect(Object.keys(data.case.acts[0]).sort()).toEqual(['id', 'perpetrators', 'setting', 'violationType']);
    expect(data.case.engagements[0]).toEqual({ provision: { path: expect.any(String) }, relation: expect.any(String) });
  });

  it('a fragment that stands in two places gives each place its own', async () => {
    const document = (first: string, second: string) => `
      query { a: provision(path: "kz/criminal-code/art/194") { ...F ${first} } b: provision(path: "kz/const-1995/art/14") { ...F ${second} } }
      fragment F on Provision { recommendations { code } cases(first: 3) { totalCount } }`;
    const more = 'recommendations { text year } cases(first: 3) { edges { node { code } } }';
    for (const [first, second] of [
      ['', more],
      [more, ''],
    ] as const) {
      const { a, b } = await reviewer.data(document(first, second));
      const [plain, rich] = first === '' ? [a, b] : [b, a];
      for (const recommendation of plain.recommendations) expect(Object.keys(recommendation)).toEqual(['code']);
      for (const recommendation of rich.recommendations)
        expect(recommendation).toEqual({ code: expect.any(String), text: expect.any(String), year: expect.any(Number) });
      expect(Object.keys(plain.cases)).toEqual(['totalCount']);
      expect(rich.cases.edges.length).toBe(Math.min(3, rich.cases.totalCount));
    }
  });

  it.each([
    [
      'fields',
      'query ($yes: Boolean!) { case(code: "KZ-2023-SX86V") { code region @include(if: $yes) state @skip(if: $yes) } }',
      ['region'],
      ['state'],
    ],
    [
      'lists',
      'query ($yes: Boolean!) { case(code: "KZ-2023-SX86V") { code acts @include(if: $yes) { id } responses @skip(if: $yes) { id } } }',
      ['acts'],
      ['responses'],
    ],
    [
      'fragments',
      'query ($yes: Boolean!) { case(code: "KZ-2023-SX86V") { code ...A @include(if: $yes) ... @skip(if: $yes) { state } } } fragment A on Case { region }',
      ['region'],
      ['state'],
    ],
    [
      'inside a fragment',
      'query ($yes: Boolean!) { case(code: "KZ-2023-SX86V") { code ...A } } fragment A on Case { region @include(if: $yes) state @skip(if: $yes) }',
      ['region'],
      ['state'],
    ],
  ])('@skip and @include on %s heed their variable each time anew', async (_, document, withYes, withNo) => {
    for (const yes of [true, false, true, false]) {
      const { case: found } = await reviewer.data(document, { yes });
      expect(Object.keys(found)).toEqual(['code', ...(yes ? withYes : withNo)]);
      for (const value of Object.values(found)) expect(value).not.toBeNull();
    }
  });

  it('@skip and @include with a default, together, on a root field, and with nothing left', async () => {
    const document = `query ($yes: Boolean = true, $no: Boolean = false) {
      case(code: "KZ-2023-SX86V") { code @include(if: $yes) @skip(if: $no) region @include(if: $no) }
      cases @include(if: $no) { totalCount }
      recommendation(code: "ECOM-2023-R1") { code @skip(if: $yes) }
    }`;
    expect(await reviewer.data(document)).toEqual({ case: { code: 'KZ-2023-SX86V' }, recommendation: {} });
    const other = await reviewer.data(document, { yes: false, no: true });
    expect(other).toEqual({
      case: { region: expect.any(String) },
      cases: { totalCount: expect.any(Number) },
      recommendation: { code: 'ECOM-2023-R1' },
    });
  });

  it('a field that @skip leaves out in one place comes as the other places ask for it', async () => {
    const document = `query ($yes: Boolean = true) { cases(first: 1) {
      pageInfo @skip(if: $yes) { hasPreviousPage ...A }
      pageInfo { hasNextPage @skip(if: true) startCursor }
      edges { ... @include(if: false) { node { region ...B } } }
      edges { node { code @include(if: $yes) ...B @skip(if: $yes) } }
    } } fragment A on PageInfo { endCursor } fragment B on Case { acts { id } }`;
    const at = expect.any(String);
    expect((await reviewer.data(document)).cases).toEqual({ pageInfo: { startCursor: at }, edges: [{ node: { code: at } }] });
    expect((await reviewer.data(document, { yes: false })).cases).toEqual({
      pageInfo: { hasPreviousPage: false, endCursor: at, startCursor: at },
      edges: [{ node: { acts: expect.arrayContaining([{ id: at }]) } }],
    });
    expect(await reviewer.errorCode(document, { yes: null })).toBe('BAD_USER_INPUT');
  });

  it('the same document with other variables gives other rows, and the same variables in other documents the same', async () => {
    const document = 'query ($code: String!, $lang: Language) { case(code: $code) { code title(lang: $lang) titleLanguage(lang: $lang) } }';
    for (const code of ['KZ-2023-SX86V', 'KZ-2023-SRYY2', 'KZ-2023-SX86V'])
      expect((await reviewer.data(document, { code })).case.code).toBe(code);
    for (const lang of ['RU', 'KK', 'RU', null]) {
      const { case: found } = await reviewer.data(document, { code: 'KZ-2023-SX86V', lang });
      expect(['KK', 'RU', 'EN']).toContain(found.titleLanguage);
    }
  });

  it('one document asked by the public and by staff in turn never gives one the other’s statement', async () => {
    const document = '{ case(code: "KZ-2023-SX86V") { code place survivors { pseudonym } title responses { text } } }';
    const nobody = anonymous(server.url);
    for (let round = 0; round < 4; round++) {
      const { case: open } = await nobody.data(document);
      const { case: full } = await reviewer.data(document);
      expect(open).toMatchObject({ place: null, survivors: [] });
      expect(full.survivors.length).toBeGreaterThan(0);
      expect(full.place).not.toBeNull();
    }
  });

  it('__typename at every level, alone and beside others', async () => {
    const data = await reviewer.data(`{
      __typename
      cases(first: 1) { __typename edges { __typename node { __typename acts { __typename perpetrators { __typename } } publication { __typename } } } pageInfo { __typename } }
      evidence(recommendation: "ECOM-2023-R2", purpose: INTERNAL, first: 1) { __typename edges { node { __typename case { t: __typename } } } withheld { __typename } }
    }`);
    expect(data.__typename).toBe('Query');
    expect(data.cases).toMatchObject({ __typename: 'CaseConnection', pageInfo: { __typename: 'PageInfo' } });
    expect(data.cases.edges[0]).toMatchObject({
      __typename: 'CaseEdge',
      node: { __typename: 'Case', acts: expect.arrayContaining([expect.objectContaining({ __typename: 'Act' })]) },
    });
    expect(data.evidence.edges[0].node).toEqual({ __typename: 'EvidenceLink', case: { t: 'Case' } });
  });

  it('parts of a page in any mixture, under any alias', async () => {
    const { a, b, c } = await reviewer.data(`{
      a: cases(first: 2) { n: totalCount }
      b: cases(first: 2) { list: edges { at: cursor } info: pageInfo { more: hasNextPage } }
      c: cases(first: 2) { list: edges { it: node { code } } info: pageInfo { end: endCursor start: startCursor before: hasPreviousPage } n: totalCount }
    }`);
    expect([a.n, b.list.length, c.list.length, c.n]).toEqual([c.n, 2, 2, a.n]);
    expect([b.info.more, c.info.before]).toEqual([true, false]);
    expect([c.info.start, c.info.end]).toEqual([b.list[0].at, b.list[1].at]);
  });

  it('several root fields, each for its own purpose, in one request: none takes another’s (S6)', async () => {
    const alone: Record<string, unknown> = {};
    const purposes = ['INTERNAL', 'MEDIA', 'UN_SUBMISSION', 'LITIGATION', 'STATISTICS'];
    const selection = 'totalCount withheld { count } edges { node { case { code similar(first: 20) { code } } } }';
    for (const purpose of purposes) {
      const asking = `{ evidence(recommendation: "ECOM-2023-R2", purpose: ${purpose}, first: 100) { ${selection} } cases(first: 100) { edges { node { code } } } }`;
      alone[purpose] = (await reviewer.data(asking)).evidence;
    }
    expect(new Set(Object.values(alone).map((each) => codesIn(each).length)).size).toBeGreaterThan(2);
    const plain = await reviewer.data('{ cases(first: 100) { edges { node { code } } } }');
    const together = await reviewer.data(`{
      first: cases(first: 100) { edges { node { code } } }
      ${purposes.map((purpose) => `${purpose}: evidence(recommendation: "ECOM-2023-R2", purpose: ${purpose}, first: 100) { ${selection} } after${purpose}: cases(first: 100) { edges { node { code } } }`).join('\n')}
    }`);
    for (const purpose of purposes) {
      expect(together[purpose]).toEqual(alone[purpose]);
      expect(together[`after${purpose}`]).toEqual(plain.cases);
    }
  });

  describe('texts in several languages', () => {
    const order = (...languages: string[]) => [...new Set([...languages, 'kk', 'ru', 'en'])];
    const expected = (text: Record<string, string>, ...languages: string[]) => {
      const language = order(...languages).find((each) => text[each])!;
      return { text: text[language], language: language.toUpperCase() };
    };

    it('fall back in the reader’s order, and say which language came', async () => {
      await owner.query(
        `UPDATE case_text t SET title = jsonb_build_object(alone.language, 'In one language') FROM "case" c
           JOIN (VALUES ('KZ-2023-SX86V', 'kk'), ('KZ-2023-SRYY2', 'en')) alone (code, language) USING (code) WHERE c.id = t.case_id`,
      );
      const { rows } = await owner.query(`SELECT c.code, t.title FROM "case" c JOIN case_text t ON t.case_id = c.id WHERE c.level < 3`);
      const kinds = new Set(rows.map(({ title }) => Object.keys(title).sort().join()));
      expect(kinds.size).toBeGreaterThan(2);
      const document = `query ($after: String) { cases(first: 100, after: $after) { edges { node { code languages
        title titleLanguage kk: title(lang: KK) kkIn: titleLanguage(lang: KK) ru: title(lang: RU) ruIn: titleLanguage(lang: RU) en: title(lang: EN) enIn: titleLanguage(lang: EN) } } } }`;
      for (const accepted of [undefined, 'ru', 'en-GB', 'kk', 'fr, ru;q=0.8', 'zz']) {
        const own = accepted === 'en-GB' ? ['en'] : accepted?.includes('ru') ? ['ru'] : [];
        const reply = await reviewer.request('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(accepted && { 'accept-language': accepted }) },
          body: JSON.stringify({ query: document }),
        });
        const { data } = (await reply.json()) as { data: { cases: { edges: { node: Record<string, string> }[] } } };
        for (const { node } of data.cases.edges) {
          const title = rows.find(({ code }) => code === node['code'])?.title;
          if (!title) continue;
          expect({ text: node['title'], language: node['titleLanguage'] }).toEqual(expected(title, ...own));
          for (const lang of ['kk', 'ru', 'en'])
            expect({ text: node[lang], language: node[`${lang}In`] }).toEqual(expected(title, lang, ...own));
        }
      }
    });

    it('the language chosen on the page goes before the browser’s', async () => {
      const document = '{ instruments { code title titleLanguage } }';
      const titled = async (headers: Record<string, string>) => {
        const reply = await anonymous(server.url).request('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: document }),
        });
        return ((await reply.json()) as { data: { instruments: { code: string; title: string }[] } }).data.instruments.find(
          ({ code }) => code === 'kz/criminal-code',
        )!;
      };
      expect(await titled({ 'accept-language': 'kk', cookie: 'dalel_language=ru' })).toMatchObject({ titleLanguage: 'RU' });
      expect(await titled({ 'accept-language': 'en', cookie: 'dalel_language=%27%3B--' })).toMatchObject({ titleLanguage: 'EN' });
    });
  });
});
