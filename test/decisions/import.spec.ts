import { readFileSync } from 'node:fs';
import { importDecisions } from '../../libs/decisions/src/import/import-decisions.js';
import { withServer } from '../kit/scene.js';
import { decisionInput, reviewed } from './decision-work.js';

const SEED = readFileSync('apps/cli/demonstration/decisions.json', 'utf8');
const list = (...entries: object[]) => ({ text: JSON.stringify(entries, null, 1), isTable: false });
const TABLE = `code,body,level,weight,state,citation,numbers,date,title.en,title.ru,holding.en,outcome,violationTypes,provisions,citations,sources,verification
t-v-nowhere-7001,HRC,TREATY_BODY,PERSUASIVE,KG,"T. v. Nowhere, No. 7001/2024",7001/2024; 7002/2024,2024-05-14,T. v. Nowhere,Т. против Нигде,"Said, in two
lines",VIOLATION,OUTING; THREATS,VIOLATED un/iccpr/art/17; CONSIDERED un/iccpr/art/26,FOLLOWS toonen-v-australia-1994 COURT verified,https://example.org/a,VERIFIED_IN_SOURCE
u-v-nowhere-7003,HRC,TREATY_BODY,PERSUASIVE,KG,"U. v. Nowhere, No. 7003/2024",7003/2024,2024,U. v. Nowhere,,,DISMISSED,,,FOLLOWS t-v-nowhere-7001 COURT,,FROM_MEMORY_HIGH
`;

describe('importing decisions', () => {
  const { database, owner, reviewer, visitor } = withServer({ people: ['reviewer'] });
  const take = (file: { text: string; isTable: boolean }, dryRun = false) => importDecisions(database.ownerUrl, file, { dryRun });
  const held = async () => (await owner.query('SELECT count(*)::int AS n, sum(version)::int AS versions FROM decision')).rows[0];

  it('finds in the demonstration’s own file nothing that is not there already', async () => {
    const before = await held();
    const { problems, results } = await take({ text: SEED, isTable: false });
    expect(problems).toEqual([]);
    expect(results).toHaveLength(86);
    expect(results.filter((each) => each !== 'unchanged')).toEqual([]);
    expect(await held()).toEqual(before);
  });

  it('takes a table once, whose decisions wait for a second person', async () => {
    const tried = await take({ text: TABLE, isTable: true }, true);
    expect(tried).toEqual({ problems: [], results: ['added', 'added'] });
    expect((await owner.query(`SELECT 1 FROM decision WHERE code LIKE '%-v-nowhere-700%'`)).rowCount).toBe(0);
    expect((await take({ text: TABLE, isTable: true })).results).toEqual(['added', 'added']);
    expect((await take({ text: TABLE, isTable: true })).results).toEqual(['unchanged', 'unchanged']);
    const find = '{ decision(citation: "7002/2024") { title(lang: RU) violationTypes provisions { role } citedBy { totalCount } } }';
    expect(await visitor.errorCode(find)).toBe('NOT_FOUND');
    const { waitingDecisions } = await reviewer.data('{ waitingDecisions { id code version review outcome proposedBy { name } } }');
    expect(waitingDecisions.map(({ code }: { code: string }) => code).sort()).toEqual(['t-v-nowhere-7001', 'u-v-nowhere-7003']);
    for (const waiting of waitingDecisions) await reviewed(reviewer, 'confirm', waiting);
    expect((await visitor.data(find)).decision).toEqual({
      title: 'Т. против Нигде',
      violationTypes: ['OUTING', 'THREATS'],
      provisions: [{ role: 'VIOLATED' }, { role: 'CONSIDERED' }],
      citedBy: { totalCount: 1 },
    });
    expect((await take({ text: TABLE, isTable: true })).results).toEqual(['unchanged', 'unchanged']);
    const { rows } = await owner.query(`SELECT person_id, detail FROM audit_entry WHERE action = 'decision.imported'`);
    expect(rows).toEqual([{ person_id: null, detail: { by: 'operator', added: 2, changed: 0 } }]);
  });

  it('proposes what differs from what two people confirmed, and leaves that until it is confirmed', async () => {
    const entry = JSON.parse(SEED).find(({ code }: { code: string }) => code === 'toonen-v-australia-1994');
    const changed = { ...entry, outcome: 'PARTIAL_VIOLATION' };
    expect((await take(list(changed))).results).toEqual(['changed']);
    expect((await take(list(changed))).results).toEqual(['unchanged']);
    expect((await visitor.data('{ decision(citation: "488/1992") { outcome } }')).decision.outcome).toBe('VIOLATION');
    expect((await take(list({ ...changed, outcome: 'NO_VIOLATION' }))).results).toEqual(['changed']);
    const { rows } = await owner.query(`SELECT outcome FROM decision WHERE code = 'toonen-v-australia-1994' AND replaces_id IS NOT NULL`);
    expect(rows).toEqual([{ outcome: 'NO_VIOLATION' }]);
  });

  it('names each line that it cannot take, and takes none', async () => {
    const before = await held();
    const fits = { ...decisionInput(6001), sources: [] };
    const of = (number: number, over: object) => ({ ...decisionInput(number), ...over });
    const file = list(
      fits,
      of(6002, { outcome: 'WON' }),
      of(6003, { level: 'HIGH', holdin: { en: 'misspelt' } }),
      of(6004, { provisions: [{ path: 'kz/nothing/art/1', role: 'APPLIED' }] }),
      of(6005, { citations: [{ cites: 'nobody-v-nobody', treatment: 'FOLLOWS', judge: 'COURT', verified: true }] }),
      of(6006, { code: fits.code }),
      of(6007, { date: '2031-01-01' }),
      of(6008, {
        code: 'young-v-australia-2003',
        citation: 'Toonen v. Australia, Communication No. 488/1992, UN Doc. CCPR/C/50/D/488/1992 (31 March 1994)',
      }),
      of(6009, { sources: [{ url: 'ftp://example.org' }] }),
    );
    const { problems } = await take(file);
    const at = (code: string) => file.text.split('\n').findIndex((line) => line.includes(`"code": "${code}"`)) + 1;
    const whys = (line: number) => problems.filter((each) => each.line === line).map(({ why }) => why);
    expect(whys(at('n-v-nowhere-6002'))).toEqual([expect.stringContaining('decision-outcome')]);
    expect(whys(at('n-v-nowhere-6003'))).toEqual(
      expect.arrayContaining([expect.stringContaining('level'), expect.stringContaining('holdin')]),
    );
    expect(whys(at('n-v-nowhere-6004'))).toEqual(['there is no provision "kz/nothing/art/1" here']);
    expect(whys(at('n-v-nowhere-6005'))).toEqual(['there is no decision "nobody-v-nobody" here']);
    expect(whys(at('n-v-nowhere-6007'))).toEqual(['date: this day is still to come']);
    expect(whys(at('young-v-australia-2003'))).toEqual([expect.stringContaining('that of another')]);
    expect(problems.map(({ why }) => why).join()).toMatch(/stands on line .*already/);
    expect(whys(at('n-v-nowhere-6009'))).toHaveLength(2);
    expect(await held()).toEqual(before);
  });

  it.each([
    ['no list', '{"code": "x"}', false],
    ['no JSON', 'code;body', false],
    ['a table with a row too short', 'code,body\nx\n', true],
    ['a list of what is no decision', '[1]', false],
  ])('refuses %s', async (_, text, isTable) => expect(take({ text, isTable })).rejects.toThrow());
});
