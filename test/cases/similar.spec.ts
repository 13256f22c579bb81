import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

interface Coded {
  code: string;
  acts: { violationType: string }[];
  engagements: { provision: { path: string } }[];
  similar: { code: string }[];
}

const shared = <T>(some: readonly T[], others: readonly T[]) => new Set(some.filter((each) => others.includes(each))).size;
const types = ({ acts }: Coded) => acts.map(({ violationType }) => violationType);
const provisions = ({ engagements }: Coded) => engagements.map(({ provision }) => provision.path);

describe('cases like one', () => {
  const { visitor, lawyer, partner } = withServer({ people: ['lawyer', 'partner'], settings: WITHOUT_LIMITS });

  it.each([
    ['the public', visitor],
    ['a partner', partner],
    ['a lawyer', lawyer],
  ])('are, to %s, those they see that share most: two points a type of violation, one a provision', async (_, client) => {
    const { cases } = await client.data<{ cases: { totalCount: number; edges: { node: Coded }[] } }>(
      '{ cases(first: 100) { totalCount edges { node { code acts { violationType } engagements { provision { path } } similar(first: 20) { code } } } } }',
    );
    const all = cases.edges.map(({ node }) => node);
    // only where all of them are on the page can their order be worked out here
    const points = (one: Coded, other: Coded) => 2 * shared(types(one), types(other)) + shared(provisions(one), provisions(other));
    expect(all.filter(({ similar }) => similar.length > 0).length).toBeGreaterThan(30);
    for (const one of all) {
      const known = new Map(all.map((other) => [other.code, points(one, other)]));
      const like = one.similar.map(({ code }) => code);
      expect(like).not.toContain(one.code);
      const seen = like.filter((code) => known.has(code));
      const ranked = all
        .filter(({ code }) => code !== one.code && known.get(code)! > 0)
        .sort((a, b) => known.get(b.code)! - known.get(a.code)! || (a.code < b.code ? -1 : 1))
        .map(({ code }) => code);
      expect(seen).toEqual(cases.totalCount > all.length ? ranked.filter((code) => seen.includes(code)) : ranked.slice(0, 20));
    }
  });
});
