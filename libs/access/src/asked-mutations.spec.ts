import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { workedMs } from '../../../test/kit/processor-time.js';
import { onlyProtects } from './asked-mutations.js';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const RAISE = { input: { code: 'KZ-2023-7Q4M2', version: 3, confidentiality: 'SEALED' } };
const PROTECTIVE = [
  'deactivatePerson',
  'endOtherSessions',
  'endSession',
  'rejectAccess',
  'rejectAssessment',
  'rejectPublication',
  'returnCase',
  'returnDecision',
  'revokeAccessToken',
  'revokeCaseGrant',
  'revokeOpening',
  'revokeVaultErasure',
  'revokeVaultGrant',
  'signOut',
  'withdrawCase',
  'withdrawConsent',
];

describe('what only protects (S24)', () => {
  it('is each of these mutations of the contract', () => {
    const mutations = Object.keys(buildSchema(file('schema.graphql')).getMutationType()!.getFields());
    expect(mutations.filter((name) => onlyProtects({ query: `mutation { ${name} { __typename } }` })).sort()).toEqual(PROTECTIVE);
  });

  /** Of the API alone so far. */
  const NOT_ASKED_YET = ['returnDecision'];

  it('is known in the pages’ own documents', () => {
    const documents = Object.values(JSON.parse(file('apps/web/src/generated/persisted-documents.json')) as Record<string, string>);
    const nameOf = (query: string) => {
      const [operation] = parse(query).definitions;
      return operation?.kind === 'OperationDefinition' ? operation.name!.value : '';
    };
    const operations = (of: string[]) => of.map(nameOf).map((name) => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`);
    const known = operations(documents.filter((query) => onlyProtects({ query, variables: RAISE })));
    // the last two send updateCase, which is judged by what it sends
    expect(known.sort()).toEqual([...PROTECTIVE.filter((name) => !NOT_ASKED_YET.includes(name)), 'changeCase', 'raiseLevel'].sort());
  });

  it.each([
    'mutation { ...A } fragment A on Mutation { __typename ...B } fragment B on Mutation { ... { withdrawConsent { purpose } } ...A }',
    'mutation { updateCase(input: {code: "A", version: 1, confidentiality: SEALED}) { code } }',
  ])('is %s', (query) => expect(onlyProtects({ query })).toBe(true));

  it.each([
    'query { withdrawConsent: cases { totalCount } }',
    'mutation { withdrawConsent: signIn }',
    'mutation { withdrawCase { code } } query Q { cases { totalCount } }',
    'mutation { withdrawCase { code } ...F } fragment F on Mutation { createCase { code } }',
    'mutation { updateCase(input: {code: "A", version: 1, confidentiality: SEALED, region: "KZ-75"}) { code } }',
    'mutation { updateCase { code } }',
    'mutation { a: signOut b: signOut }',
    'mutation { __typename }',
    'mutation { endorse }',
    'mutation { withdrawConsent {',
  ])('is not %s', (query) => expect(onlyProtects({ query })).toBe(false));

  it('is not a change of a case that says more than its level', () => {
    const query = 'mutation ($input: UpdateCaseInput!) { updateCase(input: $input) { code } }';
    expect(onlyProtects({ query, variables: { input: { ...RAISE.input, notes: null } } })).toBe(false);
    expect(onlyProtects({ query, variables: null })).toBe(false);
  });

  it('takes no time over fragments that double at each level', () => {
    const levels = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Mutation { ...F${i + 1} ...F${i + 1} }`);
    const began = workedMs();
    expect(onlyProtects({ query: `mutation { ...F0 } ${levels.join(' ')} fragment F60 on Mutation { signOut }` })).toBe(true);
    expect(workedMs() - began).toBeLessThan(100);
  });
});
