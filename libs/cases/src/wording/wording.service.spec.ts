import { Purpose } from '#libs/platform';
import { WordingRepository } from './wording.repository.js';
import { WordingService } from './wording.service.js';

function finished<Result>(work: Generator<void, Result>, _count?: number): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('findings in a wording (B13)', () => {
  it('are read for the purposes that the query names above them, each of these by itself', async () => {
    const requests: { purposes?: readonly Purpose[] }[] = [];
    const keys: string[] = [];
    const reads = {
      load: async (key: string, id: string, batch: (ids: string[]) => Promise<unknown[]>) => {
        keys.push(key);
        return (await batch([id]))[0];
      },
      query: async (query: { purposes?: readonly Purpose[] }) => {
        requests.push(query);
        return [];
      },
    };
    const gate = new WordingService(
      new WordingRepository(reads as never),
      {} as never,
      { run: async (work: Generator<void, unknown>) => finished(work) } as never,
    );
    const wording = { title: { en: 'A title' }, narrative: { en: 'In May 2023 it happened.' } };
    await gate.ofCase('a case', wording);
    // not for this purpose: held against the strictest, so that nothing of the case is told by what is found
    const found = await gate.ofCase('a case', wording, [Purpose.UN_SUBMISSION]);
    expect(requests.map(({ purposes }) => purposes)).toEqual([[], [Purpose.UN_SUBMISSION]]);
    expect(new Set(keys).size).toBe(2);
    expect(found.map(({ kind }) => kind)).toContain('MONTH');
  });
});

describe('the gate', () => {
  const wording = { title: { en: 'A title' }, narrative: { en: 'In May 2023 it happened.' } };

  /** A gate over a case that is dated by year from the so-manieth look at it on. */
  function gateOf(byYearFrom: number) {
    let looks = 0;
    let works = 0;
    const reads = {
      load: async (_key: string, id: string, batch: (ids: string[]) => Promise<unknown[]>) => (await batch([id]))[0],
      query: async () => [{ id: 'a case', region: 'KZ-75', byYear: ++looks > byYearFrom }],
    };
    const charges: string[] = [];
    const longWork = {
      run: async (work: Generator<void, unknown>, over: string) => {
        charges.push(over);
        return finished(work, works++);
      },
    };
    const gate = new WordingService(new WordingRepository(reads as never), {} as never, longWork as never);
    return { gate, works: () => works, charges };
  }

  it('examines a wording once, and makes the change that met it anew', async () => {
    const { gate, works } = gateOf(Number.POSITIVE_INFINITY);
    let begun = 0;
    await gate.examining(async () => {
      begun += 1;
      await gate.pass('a case', wording, 0);
    });
    expect([begun, works()]).toEqual([2, 1]);
  });

  it('examines what stands once, at no reader’s charge; who asks about a text of their own is charged once', async () => {
    const { gate, charges } = gateOf(Number.POSITIVE_INFINITY);
    for (let n = 0; n < 3; n += 1) await gate.ofCase('a case', wording);
    expect(charges).toEqual(['others']);
    await gate.examining(() => gate.pass('a case', wording, 0));
    expect(charges).toEqual(['others']);
    const own = { ...wording, title: { en: 'Another' } };
    for (let n = 0; n < 3; n += 1) await gate.ofCode(null, own);
    expect(charges).toEqual(['others', 'own']);
    expect(await gate.ofCase('a case', wording, [], 'KZ-71')).toEqual([]);
    expect(charges).toEqual(['others', 'own', 'others']);
  });

  it('keeps nothing of a text: what a finding says is cut from the text that is asked about, and short', async () => {
    const { gate } = gateOf(0);
    const own = { title: {}, narrative: { ru: `Звонили с 8701${' '.repeat(19_000)}1234567, он жил на улице Абая 5.` } };
    const [{ excerpt, from, to }] = await gate.ofCode(null, own);
    expect([excerpt.slice(0, 4), excerpt.length, to - from]).toEqual(['8701', 101, 19_011]);
    expect((await gate.ofCode(null, own)).map((finding) => finding.excerpt)).toContain('Абая 5');
    expect(JSON.stringify([...(gate as unknown as { known: { entries(): Iterable<unknown> } }).known.entries()])).not.toMatch(/8701|Абая/);
  });

  it('keeps what was found by its size, not by its number', async () => {
    const { gate, works } = gateOf(0);
    // 3,600 findings each: 70 of these are more than what is kept
    const heavy = (n: number) => ({ title: {}, narrative: { en: `${n}${' a_b'.repeat(3600)}` } });
    for (let n = 0; n < 75; n += 1) await gate.ofCode(null, heavy(n));
    expect((gate as unknown as { known: { calculatedSize: number } }).known.calculatedSize).toBeLessThan(20_000_001);
    await gate.ofCode(null, heavy(74));
    expect(works()).toBe(75);
    await gate.ofCode(null, heavy(0));
    expect(works()).toBe(76);
  });

  it('examines it anew where the case was changed between', async () => {
    const { gate, works } = gateOf(1);
    await expect(gate.examining(() => gate.pass('a case', wording, 0))).rejects.toThrow('there are 1');
    expect(works()).toBe(2);
  });

  it('lets nothing pass that nobody examined', async () => {
    await expect(gateOf(0).gate.pass('a case', wording, 1)).rejects.toThrow('outside of `examining`');
  });

  it('asks to begin again where the case is changed each time', async () => {
    const { gate } = gateOf(0);
    let n = 0;
    const other = () => gate.pass('a case', { ...wording, title: { en: `Title ${n++}` } }, 1);
    await expect(gate.examining(other)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
