import { Purpose } from '#libs/platform';
import { WordingService } from './wording.service.js';

describe('B13 findings in a wording', () => {
  it('are read for the purposes that the query names above them, each of these by itself', async () => {
    const asked: { purposes?: readonly Purpose[] }[] = [];
    const keys: string[] = [];
    const reads = {
      load: async (key: string, id: string, batch: (ids: string[]) => Promise<unknown[]>) => {
        keys.push(key);
        return (await batch([id]))[0];
      },
      query: async (query: { purposes?: readonly Purpose[] }) => {
        asked.push(query);
        return [];
      },
    };
    const gate = new WordingService(reads as never, {} as never, { requireWanted: () => undefined } as never);
    const wording = { title: { en: 'A title' }, narrative: { en: 'In May 2023 it happened.' } };
    await gate.ofCase('a case', wording);
    // not for this purpose: held against the strictest, so that nothing of the case is told by what is found
    const found = await gate.ofCase('a case', wording, [Purpose.UN_SUBMISSION]);
    expect(asked.map(({ purposes }) => purposes)).toEqual([[], [Purpose.UN_SUBMISSION]]);
    expect(new Set(keys).size).toBe(2);
    expect(found.map(({ kind }) => kind)).toContain('MONTH');
  });
});
