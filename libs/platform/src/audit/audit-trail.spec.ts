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
  const pool = {
    connect: async () => ({
      connection: { stream: { cork: () => undefined, uncork: () => undefined } },
      query: async (asked: string | { values: [string, string] }) => {
        if (typeof asked === 'string') return {};
        const [who, noted] = asked.values;
        return written.push([who, (JSON.parse(noted) as { action: string }[]).map(({ action }) => action)]);
      },
      release: () => undefined,
    }),
  } as unknown as Pool;
  const trail = () => new AuditTrail({} as never, context, pool, true);

  beforeEach(() => {
    written = [];
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

  it('counts as much by what one person read, each record once', () =>
    context.as(person('one'), async () => {
      const audit = trail();
      for (let n = 0; n < 60; n++) audit.count({ type: 'case', id: String(n % 29) }, 2);
      await audit.flush();
      expect(written).toEqual([]);
      for (let n = 0; n < 30; n++) audit.count({ type: 'case', id: String(n) }, n === 7 ? 3 : 1);
      audit.count({ type: 'case', id: 'public' }, 0);
      await audit.flush();
      expect(written).toEqual([['one', ['case.many-read']]]);
    }));
});
