import { withSite } from './site.js';

const MAIN = ['/', '/search?kind=CASE', '/law', '/decisions', '/recommendations', '/statistics', '/account'];
const PATIENCE_MS = 240_000;
/** How many addresses of one shape are looked at on the second step; the API is asked about all of them. */
const SAMPLE = 2;
const AT_ONCE = 10;

interface Step {
  path: string;
  from: string;
}

/** What an address is of: its room, and the names of the filters in it. */
function shapeOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://dalel.example');
  const [room = '', ...rest] = pathname.slice(1).split('/');
  return [room, Math.min(rest.length, 3), ...new Set(searchParams.keys())].join(' ');
}

/** How the API is asked whether what stands at an address can be seen; nothing where the page needs no record. */
function recordAt(path: string): string | undefined {
  const { pathname, searchParams } = new URL(path, 'http://dalel.example');
  const [room, ...rest] = decodeURIComponent(pathname).slice(1).split('/');
  const on = searchParams.get('on');
  if (room === 'cases') return `case(code: ${JSON.stringify(rest[0])}) { code }`;
  if (room === 'recommendations' && rest[0]) return `recommendation(code: ${JSON.stringify(rest[0])}) { code }`;
  if (room === 'decisions' && rest[0]) return `decision(citation: ${JSON.stringify(rest[0])}) { code }`;
  if (room === 'law' && rest.length > 2) return `provision(path: ${JSON.stringify(rest.join('/'))}${on ? `, asOf: "${on}"` : ''}) { path }`;
  return undefined;
}

/** Every way that the public pages offer, two steps from the main ones, leads somewhere. */
describe('the links of the pages', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit } = site;
  const reached = new Map<string, string[]>();
  const failed: string[] = [];

  async function reach({ path, from }: Step): Promise<void> {
    if (reached.has(path)) return;
    await visit.follow(path);
    const failure = visit.main.getByRole('alert');
    if ((await failure.count()) > 0) failed.push(`${from} -> ${path}: ${await failure.first().textContent()}`);
    if ((await visit.page.locator('main :is(a[href], button)').count()) === 0) failed.push(`${from} -> ${path}: no way on`);
    reached.set(path, await visit.links('main'));
  }
  /** The links of what was reached that were not yet reached themselves, each once. */
  const onward = (): Step[] => {
    const next = new Map<string, Step>();
    for (const [from, links] of reached) for (const path of links) if (!reached.has(path)) next.set(path, { path, from });
    return [...next.values()];
  };

  it(
    'lead from the main pages to no error and no dead end',
    async () => {
      await visit.go('/');
      for (const path of MAIN) await reach({ path, from: 'the menu' });
      for (const step of onward()) await reach(step);
      expect(failed).toEqual([]);
      expect(reached.size).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );

  it('lead on from there to records that the public may see', async () => {
    const records = onward()
      .flatMap((step) => ({ ...step, record: recordAt(step.path) ?? '' }))
      .filter(({ record }) => record);
    for (let at = 0; at < records.length; at += AT_ONCE) {
      const some = records.slice(at, at + AT_ONCE);
      const found = await visit.client.data<Record<string, unknown>>(
        `{ ${some.map(({ record }, each) => `r${each}: ${record}`).join(' ')} }`,
      );
      failed.push(...some.filter((_, each) => !found[`r${each}`]).map(({ from, path }) => `${from} -> ${path}`));
    }
    expect(failed).toEqual([]);
    expect(records.length).toBeGreaterThan(50);
  });

  it('lead on from there to pages of every kind without an error', async () => {
    const looked = new Map<string, number>();
    for (const step of onward()) {
      const shape = shapeOf(step.path);
      const times = looked.get(shape) ?? 0;
      looked.set(shape, times + 1);
      if (times < SAMPLE) await reach(step);
    }
    expect(failed).toEqual([]);
  });

  it('break nothing on the way', () => expect(site.troubles()).toEqual([]));
});
