import { meanOf, metricsOf, stemmingOf } from './metrics.js';

const judged = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

describe('the measures of relevance', () => {
  it('are 1 for the best order', () => expect(metricsOf(['a', 'b', 'c'], judged)).toEqual({ ndcg10: 1, mrr10: 1, recall20: 1 }));

  it('count what stands later for less', () => {
    // gains: b at 2 → 1/log2(3) = 0.63093, a at 3 → 2/log2(4) = 1; at best 2/log2(2) + 1/log2(3) = 2.63093
    const { ndcg10, mrr10, recall20 } = metricsOf(['x', 'b', 'a'], judged);
    expect(ndcg10).toBeCloseTo(1.63093 / 2.63093, 4);
    expect([mrr10, recall20]).toEqual([0.5, 1]);
  });

  it('look at ten places, the last at twenty', () => {
    const others = Array.from({ length: 10 }, (_, i) => `x${i}`);
    expect(metricsOf([...others, 'a'], judged)).toEqual({ ndcg10: 0, mrr10: 0, recall20: 0.5 });
    expect(metricsOf([...others, ...others, 'a'], judged).recall20).toBe(0);
  });

  it('are 0 where nothing fits or nothing was found', () => {
    expect(metricsOf(['c'], new Map([['c', 0]]))).toEqual({ ndcg10: 0, mrr10: 0, recall20: 0 });
    expect(metricsOf([], judged)).toEqual({ ndcg10: 0, mrr10: 0, recall20: 0 });
  });

  it('are averaged over questions', () =>
    expect(
      meanOf([
        { ndcg10: 1, mrr10: 0.5, recall20: 0 },
        { ndcg10: 0, mrr10: 1, recall20: 1 },
      ]),
    ).toEqual({ ndcg10: 0.5, mrr10: 0.75, recall20: 0.5 }));

  it('say how many forms meet their lemma, and how many lemmas meet each other', () => {
    const pairs = [
      ['cats', 'cat'],
      ['dogs', 'dog'],
      ['doves', 'dove'],
      ['mice', 'mouse'],
    ] as const;
    expect(stemmingOf(pairs, (word) => word.replace(/s$/, '').slice(0, 2))).toEqual({ joined: 0.75, colliding: 0.5 });
  });
});
