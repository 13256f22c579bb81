import { ClsServiceManager } from 'nestjs-cls';
import type { Pool } from 'pg';
import { Purpose } from '../viewer/purpose.js';
import { type Viewer } from '../viewer/viewer.js';
import { ViewerChange } from '../viewer/viewer-change.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { AuditTrail } from './audit-trail.js';

const person = (personId: string): Viewer => ({
  audience: 'staff',
  personId,
  name: personId,
  roles: [],
  clearance: 2,
  purpose: Purpose.INTERNAL,
});

describe('D21 what was read in a request that goes on as somebody else', () => {
  const context = new ViewerContext(ClsServiceManager.getClsService());
  let written: [person: string, actions: string[]][];
  let details: object[];
  let failing = false;
  const pool = {
    connect: async () => ({
      connection: { stream: { cork: () => undefined, uncork: () => undefined } },
      query: async (asked: string | { values: [string, string] }) => {
        if (typeof asked === 'string') return {};
        if (failing) throw new Error('the database is not there');
        const [who, text] = asked.values;
        const noted = JSON.parse(text) as { action: string; detail: object }[];
        details.push(...noted.map(({ detail }) => detail));
        return written.push([who, noted.map(({ action }) => action)]);
      },
      release: () => undefined,
    }),
  } as unknown as Pool;
  const trail = () => new AuditTrail({} as never, context, pool, true);

  beforeEach(() => {
    written = [];
    details = [];
  });

  it('is recorded under the name of whoever read it, and not forgotten', () =>
    context.as(person('one'), async () => {
      const audit = trail();
      audit.note('case.read', null);
      context.become(person('two'));
      audit.note('vault.read', null);
      await audit.flush();
      expect(written).toEqual([
        ['one', ['case.read']],
        ['two', ['vault.read']],
      ]);
    }));

  it('is recorded before the change, and its read session is ended with it', () =>
    context.as(person('one'), async () => {
      const audit = trail();
      let ended = 0;
      context.session = { end: async () => ended++, stop: () => undefined } as never;
      audit.note('case.read', null);
      await new ViewerChange(context, audit).to(person('two'));
      expect(written).toEqual([['one', ['case.read']]]);
      expect([ended, context.session, context.viewer.personId]).toEqual([1, undefined, 'two']);
    }));

  describe('much that one person reads within an hour', () => {
    const read = (audit: AuditTrail, from: number, to: number, level = 2) =>
      context.as(person('one'), async () => {
        for (let n = from; n < to; n++) audit.count({ type: 'case', id: String(n) }, level);
        await audit.flush();
      });

    it('is recorded, each record counted once', async () => {
      const audit = trail();
      await context.as(person('one'), async () => {
        for (let n = 0; n < 60; n++) audit.count({ type: 'case', id: String(n % 29) }, 2);
        audit.count({ type: 'case', id: 'public' }, 0);
        await audit.flush();
      });
      expect(written).toEqual([]);
      await read(audit, 0, 30);
      expect(written).toEqual([['one', ['case.many-read']]]);
      await read(audit, 0, 30); // the same again
      expect(written).toHaveLength(1);
    });

    it('is recorded whatever the size of a page, and by another person it is another sum', async () => {
      const audit = trail();
      await context.as(person('two'), async () => {
        for (let n = 0; n < 29; n++) audit.count({ type: 'case', id: `other ${n}` }, 2);
        await audit.flush();
      });
      for (let page = 0; page < 82; page++) await read(audit, page, page + 1);
      expect(written).toEqual([
        ['one', ['case.many-read']],
        ['one', ['case.many-read']],
      ]);
      expect(details).toEqual([
        { number: 30, level: 'RESTRICTED' },
        { number: 30, level: 'RESTRICTED' },
      ]);
    });

    it('is no more than what was read within the hour', async () => {
      const { now } = performance;
      let later = 0;
      performance.now = () => now.call(performance) + later;
      try {
        const audit = trail();
        await read(audit, 0, 29);
        later = 3_600_001;
        await new Promise((done) => setTimeout(done, 10)); // the cache looks at the clock once a millisecond
        await read(audit, 29, 58);
        expect(written).toEqual([]);
        await read(audit, 58, 59, 3);
        expect(details).toEqual([{ number: 30, level: 'SEALED' }]);
      } finally {
        performance.now = now;
      }
    });

    it('is recorded again where the record could not be written', async () => {
      const audit = trail();
      failing = true;
      await expect(read(audit, 0, 30)).rejects.toThrow();
      failing = false;
      await read(audit, 0, 1);
      expect(written).toEqual([['one', ['case.many-read']]]);
    });
  });
});
