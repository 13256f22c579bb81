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

describe('what was read in a request that goes on as somebody else (D21)', () => {
  const context = new ViewerContext(ClsServiceManager.getClsService());
  let written: [person: string, actions: string[]][];
  let counted: unknown[];
  let failing = false;
  const pool = {
    connect: async () => ({
      connection: { stream: { cork: () => undefined, uncork: () => undefined } },
      query: async (statement: string | { values: [string, string, string] }) => {
        if (typeof statement === 'string') return {};
        if (failing) throw new Error('the database is not there');
        const [who, text, counts] = statement.values;
        const noted = JSON.parse(text) as { action: string }[];
        if (counts !== '[]') counted.push(JSON.parse(counts));
        return written.push([who, noted.map(({ action }) => action)]);
      },
      release: () => undefined,
    }),
  } as unknown as Pool;
  const trail = () => new AuditTrail(context, pool, true);

  beforeEach(() => {
    written = [];
    counted = [];
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

  describe('what one person reads', () => {
    const read = (audit: AuditTrail, ids: string[], level = 2) =>
      context.as(person('one'), async () => {
        for (const id of ids) audit.count({ type: 'case', id }, level);
        await audit.flush();
      });

    it('is sent to be counted once by this process, and again at a higher level', async () => {
      const audit = trail();
      await read(audit, ['a', 'b', 'a']);
      await read(audit, ['a', 'b']);
      await read(audit, ['b', 'c']);
      await read(audit, ['a'], 3);
      await read(audit, ['a']);
      expect(counted).toEqual([
        [{ subject: 'case', ids: ['a', 'b'], levels: [2, 2] }],
        [{ subject: 'case', ids: ['c'], levels: [2] }],
        [{ subject: 'case', ids: ['a'], levels: [3] }],
      ]);
    });

    it('is no matter of what is public', async () => {
      await read(trail(), ['a', 'b'], 0);
      expect(counted).toEqual([]);
    });

    it('is sent again where it could not be counted', async () => {
      const audit = trail();
      failing = true;
      await expect(read(audit, ['a'])).rejects.toThrow();
      failing = false;
      await read(audit, ['a']);
      expect(counted).toEqual([[{ subject: 'case', ids: ['a'], levels: [2] }]]);
    });
  });
});
