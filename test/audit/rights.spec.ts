import { ROLES, withCaseTables } from '../access/case-tables.js';
import { asRole, sqlStateOf } from '../kit/roles.js';

describe('the audit (S33)', () => {
  const { app, people, staff } = withCaseTables();

  const entry = (person: string | null, action = 'case.read') =>
    `INSERT INTO public.audit_entry (person_id, action) VALUES (${person ? `'${person}'` : 'NULL'}, '${action}')`;

  it('is written and never changed or deleted by staff and the door, and read by administrators alone; the public does not write it', async () => {
    const changes = [
      `UPDATE public.audit_entry SET action = 'test.other'`,
      'DELETE FROM public.audit_entry',
      'TRUNCATE public.audit_entry',
    ];
    for (const role of ['dalel_staff', 'dalel_sign_in'] as const)
      await asRole(app, role, staff('lawyer'), async () => {
        expect(await sqlStateOf(app, entry(people['lawyer']!, role === 'dalel_sign_in' ? 'session.opened' : 'case.read'))).toBeUndefined();
        for (const text of changes) expect({ text, state: await sqlStateOf(app, text) }).toEqual({ text, state: '42501' });
      });
    for (const roles of [',LAWYER,', ',REVIEWER,DOCUMENTER,', ',READER,', ''])
      await asRole(app, 'dalel_staff', staff('lawyer', { roles }), async () => {
        await app.query(entry(people['lawyer']!));
        expect((await app.query('SELECT 1 FROM audit_entry')).rows).toEqual([]);
      });
    await asRole(app, 'dalel_staff', staff('admin', { roles: ',ADMIN,' }), async () => {
      await app.query(entry(people['admin']!));
      expect((await app.query('SELECT 1 FROM audit_entry')).rows).toHaveLength(1);
    });
    expect(await asRole(app, 'dalel_sign_in', {}, () => sqlStateOf(app, 'SELECT 1 FROM public.audit_entry'))).toBe('42501');
    for (const role of ['dalel_public', 'dalel_indexer', 'dalel_jobs'] as const)
      await asRole(app, role, {}, async () => {
        expect(await sqlStateOf(app, entry(null))).toBe('42501');
        for (const text of [...changes, 'SELECT 1 FROM public.audit_entry']) expect(await sqlStateOf(app, text)).toBe('42501');
      });
  });

  it('the chain, its end and its seals belong to no role of the application', async () => {
    for (const role of ROLES.concat('dalel_sign_in', 'dalel_jobs'))
      await asRole(app, role, staff('admin', { roles: ',ADMIN,' }), async () => {
        for (const table of ['audit_link', 'audit_tip', 'audit_seal'])
          for (const text of [`SELECT 1 FROM public.${table}`, `DELETE FROM public.${table}`, `INSERT INTO public.${table} DEFAULT VALUES`])
            expect({ role, text, state: await sqlStateOf(app, text) }).toEqual({ role, text, state: '42501' });
        expect(await sqlStateOf(app, 'SELECT public.chain_audit_entry(NULL)')).toBe('42501');
      });
  });

  it('the chain’s state is told to administrators alone', async () => {
    const visibleTo = (roles: string) =>
      asRole(app, 'dalel_staff', staff('admin', { roles }), async () => [
        (await app.query('SELECT 1 FROM public.audit_chain_now()')).rows.length,
        (await app.query('SELECT 1 FROM public.newest_audit_links(5)')).rows.length,
      ]);
    expect((await visibleTo(',ADMIN,'))[0]).toBe(1);
    for (const roles of [',REVIEWER,LAWYER,', '']) expect(await visibleTo(roles)).toEqual([0, 0]);
    for (const role of ['dalel_public', 'dalel_sign_in', 'dalel_indexer'] as const)
      for (const text of ['SELECT * FROM public.audit_chain_now()', 'SELECT * FROM public.newest_audit_links(5)'])
        expect(await asRole(app, role, { roles: ',ADMIN,' }, () => sqlStateOf(app, text))).toBe('42501');
  });

  it('is signed by who did it: nobody writes in another’s name, at another time or with an id of their own', async () => {
    await asRole(app, 'dalel_staff', staff('lawyer'), async () => {
      expect(await sqlStateOf(app, entry(people['reviewer']!))).toBe('42501');
      expect(await sqlStateOf(app, entry(null))).toBe('42501');
      expect(
        await sqlStateOf(app, `INSERT INTO audit_entry (person_id, action, at) VALUES ('${people['lawyer']}', 'case.read', '2020-01-01')`),
      ).toBe('42501');
      expect(
        await sqlStateOf(
          app,
          `INSERT INTO audit_entry (id, person_id, action) VALUES (gen_random_uuid(), '${people['lawyer']}', 'case.read')`,
        ),
      ).toBe('42501');
    });
  });
});
