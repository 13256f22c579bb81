import { readFileSync } from 'node:fs';
import {
  CaseDecisionRelation,
  DecisionFlag,
  DecisionImplementation,
  DecisionLevel,
  DecisionPart,
  DecisionState,
  DecisionWeight,
  ProvisionRole,
  Treatment,
  TreatmentJudge,
} from '../../libs/decisions/src/decision.enums.js';
import { withServer } from '../kit/scene.js';

const CODE_OF = 'query ($citation: String!) { decision(citation: $citation) { code } }';
const FLAG = `query ($citation: String!) { decision(citation: $citation) { flag
  flagReasons { treatment judge citing { code } citingText cited { code } } } }`;
const LIST = `query ($filter: DecisionFilter, $orderBy: DecisionOrder, $first: Int, $after: String) {
  decisions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { code decidedOn } } } }`;

interface List {
  decisions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { code: string; decidedOn: string | null } }[];
  };
}

describe('decisions', () => {
  const { visitor, lawyer } = withServer({ people: ['lawyer'] });

  it.each([
    ['toonen-v-australia-1994', 'toonen-v-australia-1994'],
    ['488/1992', 'toonen-v-australia-1994'],
    ['Communication No. 488/1992', 'toonen-v-australia-1994'],
    ['сообщение № 488 / 1992', 'toonen-v-australia-1994'],
    ['CCPR/C/50/D/488/1992', 'toonen-v-australia-1994'],
    ['ccpr / c / 50 / d / 488 / 1992', 'toonen-v-australia-1994'],
    ['no. 7224/11', 'aghdgomelashvili-and-japaridze-v-georgia-2020'],
    ['ECLI:CE:ECHR:2015:0512JUD007323512', 'identoba-v-georgia-2015'],
    ['44092/12', 'bayev-v-russia-2017'],
    ['№ 61-НП', 'kz-constitutional-court-61-np-2025'],
    ['Нормативное постановление Верховного Суда РК от 23 июня 2006 года  №6', 'kz-supreme-court-np-6-2006'],
  ])('are found as lawyers name them: %s', async (citation, code) =>
    expect((await visitor.data(CODE_OF, { citation })).decision.code).toBe(code),
  );

  it.each(['', '7', '№ 7', '999999/99', 'toonen', '%', "'"])('are not found by what names none: %s', async (citation) =>
    expect(await visitor.errorCode(CODE_OF, { citation })).toBe('NOT_FOUND'),
  );

  it('say by what they were reversed, and that this counts no more once it was itself reversed', async () => {
    const flagOf = async (citation: string) => (await visitor.data(FLAG, { citation })).decision;
    expect(await flagOf('kz-almaty-city-wa-wb-2018')).toEqual({
      flag: 'STOP',
      flagReasons: [
        {
          treatment: 'REVERSES',
          judge: 'COURT',
          citing: { code: 'kz-supreme-court-wa-wb-2019' },
          citingText: null,
          cited: { code: 'kz-almaty-city-wa-wb-2018' },
        },
      ],
    });
    expect(await flagOf('kz-auezov-district-wa-wb-2018')).toEqual({ flag: 'NEUTRAL', flagReasons: [] });
    expect(await flagOf('kz-constitutional-council-2015-3')).toMatchObject({
      flag: 'CAUTION',
      flagReasons: [{ treatment: 'SUPERSEDES', citing: null, citingText: expect.stringContaining('30 December 2025') }],
    });
    // our comparison is a caution for who departs, and nothing for what is departed from
    expect(await flagOf('kz-almaty-city-feminita-2019')).toMatchObject({
      flag: 'CAUTION',
      flagReasons: [{ treatment: 'CONTRARY_TO', judge: 'OURS' }],
    });
    expect(await flagOf('zhdanov-v-russia-2019')).toEqual({ flag: 'NEUTRAL', flagReasons: [] });
  });

  it('are listed page by page, the latest first and those without a date last, each once', async () => {
    const seen: { code: string; decidedOn: string | null }[] = [];
    for (let after: string | null = null; ; ) {
      const { decisions }: List = await visitor.data<List>(LIST, { first: 20, after });
      expect(decisions.totalCount).toBe(86);
      seen.push(...decisions.edges.map(({ node }) => node));
      after = decisions.pageInfo.endCursor;
      if (!decisions.pageInfo.hasNextPage) break;
    }
    expect(new Set(seen.map(({ code }) => code)).size).toBe(86);
    expect(seen.slice(-2).map(({ decidedOn }) => decidedOn)).toEqual([null, null]);
    const dated = seen.flatMap(({ decidedOn }) => decidedOn ?? []);
    expect(dated).toHaveLength(84);
    const years = dated.map((date) => Number(date.slice(0, 4)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it.each([
    [{ states: ['KZ'], levels: ['SUPREME'] }, 8],
    [{ verification: ['FROM_MEMORY_UNCERTAIN'] }, 16],
    [{ provisions: ['kz/civil-code'] }, 7],
    [{ provisions: ['kz/civil-code/art/145'], outcomes: ['DISMISSED'] }, 1],
    [{ from: '2025-01-01', to: '2025-01-31' }, 2],
    [{ text: '7224 / 11' }, 1],
    [{ flags: ['STOP'] }, 1],
  ])('are filtered by %j', async (filter, count) => expect((await visitor.data<List>(LIST, { filter })).decisions.totalCount).toBe(count));

  it('are refused a filter by a code that is in no vocabulary', async () => {
    for (const filter of [{ bodies: ['NOWHERE'] }, { outcomes: ['WON'] }, { violationTypes: ['NOTHING'] }, { states: ['Kazakhstan'] }])
      expect({ filter, code: await visitor.errorCode(LIST, { filter }) }).toEqual({ filter, code: 'BAD_USER_INPUT' });
  });

  it('stand under the law that they apply, with it in the wording of their day', async () => {
    const { provision } = await visitor.data(
      '{ provision(path: "kz/civil-code/art/145") { status decisions(first: 5) { totalCount edges { node { code } } } } }',
    );
    expect(provision).toMatchObject({ status: 'IN_FORCE', decisions: { totalCount: 4 } });
    const { decision } = await visitor.data(
      '{ decision(citation: "488/1992") { provisions { role provision { path status } version { validFrom } } } }',
    );
    // the Covenant came into force for Kazakhstan later: of that day no wording is held here
    expect(decision.provisions).toContainEqual({
      role: 'VIOLATED',
      provision: { path: 'un/iccpr/art/17', status: 'IN_FORCE' },
      version: null,
    });
    const { decision: later } = await visitor.data('{ decision(citation: "1932/2010") { provisions { version { validFrom } } } }');
    expect(later.provisions[0].version.validFrom).toBe('2006-04-24');
    const { provision: european } = await visitor.data('{ provision(path: "coe/echr/art/3") { status instrument { status } } }');
    expect(european).toEqual({ status: 'PERSUASIVE', instrument: { status: 'PERSUASIVE' } });
  });

  it('lead a lawyer to the cases that they speak to, and the public to none', async () => {
    const cases = '{ decision(citation: "kz-supreme-court-wa-wb-2019") { cases { relation case { code } decision { code } } } }';
    expect((await visitor.data(cases)).decision.cases).toEqual([]);
    const links = (await lawyer.data(cases)).decision.cases as { case: { code: string } }[];
    expect(links.length).toBeGreaterThan(0);
    const back = await lawyer.data('query ($code: String!) { case(code: $code) { decisions { relation decision { code } } } }', {
      code: links[0]!.case.code,
    });
    expect(back.case.decisions).toContainEqual({ relation: 'PERSUASIVE_FOR', decision: { code: 'kz-supreme-court-wa-wb-2019' } });
  });

  it('are found by search, filtered by body and outcome, with their flag', async () => {
    const document = `query ($query: String!, $filter: SearchFilter) { search(query: $query, kinds: [DECISION], filter: $filter, first: 5) {
      totalCount edges { node { kind code decision { citation flag } } } facets { name values { code count } } } }`;
    const { search } = await visitor.data(document, { query: 'propaganda', filter: { courts: ['ECTHR'], outcomes: ['VIOLATION'] } });
    expect(search.totalCount).toBeGreaterThan(0);
    expect(search.edges[0].node).toMatchObject({ kind: 'DECISION', decision: { flag: expect.any(String), citation: expect.any(String) } });
    const byNumber = await visitor.data(document, { query: '"7224/11"', filter: {} });
    expect(byNumber.search.edges[0].node.code).toBe('aghdgomelashvili-and-japaridze-v-georgia-2020');
  });

  it('name nobody who is private: none of the addresses that the sources name them in', () => {
    const text = readFileSync('apps/cli/demonstration/decisions.json', 'utf8');
    expect(text).not.toMatch(/mamedov|fort-russ/i);
  });

  it.each([
    ['decision-level', DecisionLevel],
    ['decision-weight', DecisionWeight],
    ['decision-provision-role', ProvisionRole],
    ['decision-treatment', Treatment],
    ['treatment-judge', TreatmentJudge],
    ['decision-implementation', DecisionImplementation],
    ['decision-part', DecisionPart],
    ['decision-flag', DecisionFlag],
    ['decision-state', DecisionState],
    ['case-decision-relation', CaseDecisionRelation],
  ])('have words in three languages for each code: %s', async (name, codes) => {
    const { vocabularies } = await visitor.data('query ($names: [String!]) { vocabularies(names: $names) { terms { code } } }', {
      names: [name],
    });
    expect(vocabularies[0].terms.map(({ code }: { code: string }) => code).sort()).toEqual(Object.values(codes).sort());
  });
});
