import { type GraphQLResolveInfo, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { MAX_NAMES, PLAN_LIFETIME_SECONDS, StatementCache } from './statement-cache.js';

function infoOf(document: string, variableValues: Record<string, unknown> = {}): GraphQLResolveInfo {
  const operation = parse(document).definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  return { operation, fragments: {}, fieldNodes: operation.selectionSet.selections, variableValues } as unknown as GraphQLResolveInfo;
}
const compiled = (text: string, fixed = new Map<string, unknown>(), presence = new Map<string, boolean>()) => ({
  text,
  complete: true,
  marked: [],
  fixed,
  presence,
  valuesIn: () => [],
});

describe('kept statements', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });

  it('are compiled once a field, role, shape and choice of directives', () => {
    const cache = new StatementCache();
    let compilations = 0;
    const get = (info: GraphQLResolveInfo, audience: 'staff' | 'public', shape: string) =>
      cache.get(info, audience, shape, () => compiled(`SELECT ${++compilations}`));
    const document = 'query ($yes: Boolean!) { case { code @skip(if: $yes) } }';
    const yes = infoOf(document, { yes: true });
    const no = { ...yes, variableValues: { yes: false } };
    const statements = [get(yes, 'staff', 'one'), get(yes, 'public', 'one'), get(yes, 'staff', 'list'), get(no, 'staff', 'one')];
    expect(new Set(statements).size).toBe(4);
    expect([get(yes, 'staff', 'one'), get(yes, 'public', 'one'), get(yes, 'staff', 'list'), get(no, 'staff', 'one')]).toEqual(statements);
    expect(compilations).toBe(4);
  });

  it('serve no other value of a variable than the one that they were made for, and are not kept without end', () => {
    const cache = new StatementCache();
    const document = 'query ($edition: Edition, $lang: Language) { case { title(edition: $edition, lang: $lang) } }';
    const { fieldNodes, ...info } = infoOf(document);
    let compilations = 0;
    const get = (edition: unknown, lang = 'EN') =>
      cache.get({ ...info, fieldNodes, variableValues: { edition, lang } }, 'staff', 'one', () => {
        compilations += 1;
        return compiled(String(edition), new Map([['edition', edition]]));
      }).text;
    expect([get('ORIGINAL'), get(null), get(undefined), get('ORIGINAL', 'RU'), get(null), get(undefined)]).toEqual([
      'ORIGINAL',
      'null',
      'undefined',
      'ORIGINAL',
      'null',
      'undefined',
    ]);
    expect(compilations).toBe(3);
    for (let i = 0; i < 200; i++) get(i);
    expect(get('ORIGINAL')).toBe('ORIGINAL');
    expect(compilations).toBe(204);
  });

  it('serve every value of a variable where they were made for one that is given, and for none another', () => {
    const cache = new StatementCache();
    const { fieldNodes, ...info } = infoOf('query ($after: String) { cases(after: $after) { totalCount } }');
    const get = (after?: string | null) =>
      cache.get({ ...info, fieldNodes, variableValues: { after } }, 'staff', 'one', () =>
        compiled(String(after), new Map(), new Map([['after', after != null]])),
      ).text;
    expect([get('a'), get(), get('b'), get(null)]).toEqual(['a', 'undefined', 'a', 'undefined']);
  });

  it('are told apart where a field of a fragment is joined by others of its name', () => {
    const cache = new StatementCache();
    const both = infoOf('{ case { code } case { region } }');
    const alone = { ...both, fieldNodes: both.fieldNodes.slice(0, 1) };
    expect(cache.get(both, 'staff', 'one', () => compiled('both')).text).toBe('both');
    expect(cache.get(alone, 'staff', 'one', () => compiled('alone')).text).toBe('alone');
  });

  it('have names by role, so that a plan is not made anew at each change of role', () => {
    const cache = new StatementCache();
    const info = infoOf('{ case { code } }');
    const names = (['staff', 'public'] as const).map((audience) => cache.get(info, audience, 'one', () => compiled('SELECT 1')).name);
    expect(names[0]).toMatch(/^staff-/);
    expect(names[1]).toMatch(/^public-/);
    for (const name of names) expect(name.length).toBeLessThan(63);
  });

  it('are named from their second run on, and as many as the server has room for', () => {
    const cache = new StatementCache();
    const nameOf = (name: string) => cache.nameOf({ name });
    expect([nameOf('first'), nameOf('first'), nameOf('first')]).toEqual([undefined, 'first', 'first']);
    for (let i = 0; i < 2 * MAX_NAMES; i++) for (let again = 0; again < 2; again++) nameOf(`other ${i}`);
    expect(nameOf('first')).toBe('first');
    expect([nameOf('late'), nameOf('late'), nameOf('late')]).toEqual([undefined, undefined, undefined]);
    // by then the pool's connections have retired, and their plans with them
    Date.now = () => now() + PLAN_LIFETIME_SECONDS * 1000 + 1;
    expect([nameOf('late'), nameOf('late')]).toEqual(['late', 'late']);
  });
});
