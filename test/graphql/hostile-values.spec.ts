import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { Client } from 'pg';
import { contractOf } from '../kit/all-fields.js';
import { type Answer, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { type Fitting, HostileValues } from './hostile-values.js';

const SECRET = 'S3cretOfATest';
/** For each field that takes arguments; `npm run test:access -- --full` tries 25 times. */
const TIMES = Number(process.env['DALEL_FUZZ_VALUES'] ?? 8);
/** They end the session of who calls them, or throw others out. */
const ENDING = ['signOut', 'endSession', 'endOtherSessions', 'deactivatePerson', 'changePassword'];
/** S22: nothing of SQL, paths, stacks, the database's parts; nor what was typed. */
const LEAKS = new RegExp(
  `\\bSELECT\\b|\\bWHERE\\b|node_modules|\\.[tj]s:\\d|\\n\\s+at |dalel_|pg_|relation "|constraint|violates|${SECRET}`,
);

/** Codes, paths and ids that are there, by the names under which they are asked for. */
async function fittingFrom(ownerUrl: string): Promise<Fitting> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const column = async (sql: string) => (await owner.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const term = (vocabulary: string) => column(`SELECT code AS value FROM vocabulary_term WHERE vocabulary = '${vocabulary}'`);
  const cases = await column(`SELECT code AS value FROM "case" ORDER BY code`);
  const ids = await column(
    ['"case"', 'survivor', 'engagement', 'evidence_link', 'assessment', 'person']
      .map((table) => `(SELECT id AS value FROM ${table} ORDER BY id LIMIT 8)`)
      .join(' UNION ALL '),
  );
  const recommendations = await column('SELECT code AS value FROM recommendation');
  const provisions = await column('SELECT path AS value FROM provision');
  const known: Record<string, readonly string[]> = {
    case: cases,
    code: [...cases, ...recommendations],
    codes: cases,
    recommendation: recommendations,
    recommendations,
    provision: provisions,
    provisions,
    path: provisions,
    violationType: await term('violation-type'),
    violationTypes: await term('violation-type'),
    perpetratorTypes: await term('perpetrator-type'),
    biasMotives: await term('bias-motive'),
    regions: await term('region'),
    region: await term('region'),
    setting: await term('setting'),
    responses: await term('response-type'),
    themes: await term('theme'),
    type: [...(await term('perpetrator-type')), ...(await term('response-type'))],
    role: await term('perpetrator-role'),
    subtype: await term('perpetrator-subtype'),
    kind: await term('referral-kind'),
    sogi: await term('sogi'),
    ageBand: await term('age-band'),
    ...Object.fromEntries(['id', 'person', 'survivor', 'replaces', 'token'].map((name) => [name, ids])),
  };
  await owner.end();
  return (name) => (known[name]?.length ? known[name] : ['said in plain words']);
}

/** S22: whatever values of the right types come, the answer is one that says what is wrong, and repeats nothing. */
describe.each([null, 'documenter', 'reviewer', 'admin'] as const)('hostile values of %s', (who) => {
  const { database, visitor, as } = withServer({ proved: true });
  let client: TestClient;
  let schema: GraphQLSchema;
  let fitting: Fitting;

  beforeAll(async () => {
    client = who === null ? visitor : await as(who);
    schema = await contractOf(client);
    fitting = await fittingFrom(database.ownerUrl);
  });

  const documentOf = (root: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) => {
    const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
    return `${root}${variables && ` (${variables})`} { ${field.name}${args && `(${args})`}${selection} }`;
  };

  it.each(['query', 'mutation'] as const)(
    'break no %s, and come back in no message',
    async (root) => {
      const type = root === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
      const values = new HostileValues(schema, SECRET, fitting, root.length);
      const found: string[] = [];
      const codes = new Map<string, number>();
      for (const field of Object.values(type.getFields())) {
        if (ENDING.includes(field.name)) continue;
        for (let i = 0; i < (field.args.length > 0 ? TIMES : 1); i++) {
          const variables = values.for(field.args);
          const { errors }: Answer<unknown> = await client.query(documentOf(root, field), variables);
          for (const { message, extensions } of errors ?? []) {
            const code = extensions?.code ?? 'none';
            codes.set(code, (codes.get(code) ?? 0) + 1);
            if (code === 'none' || code === 'INTERNAL' || LEAKS.test(message))
              found.push(`${field.name} ${JSON.stringify(variables).slice(0, 1500)}: ${code} ${message.slice(0, 200)}`);
          }
        }
      }
      expect(found).toEqual([]);
      expect(codes.size).toBeGreaterThan(1); // all refused alike would try nothing
    },
    120_000,
  );
});
