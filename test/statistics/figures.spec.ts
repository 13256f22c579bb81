import { type TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';

/** What is told by figures: live ones of what the asker sees, and the release. */

const STATISTICS = `query ($by: [StatisticsDimension!]!, $purpose: Purpose!, $filter: CaseFilter) {
  statistics(by: $by, purpose: $purpose, filter: $filter) { scope total release { code roundedTo sourceFigures { code value } } cells { keys { code } count percent } } }`;

interface Figures {
  scope: string;
  total: number;
  release: { code: string; roundedTo: number; sourceFigures: { code: string; value: number }[] } | null;
  cells: { keys: { code: string }[]; count: number; percent: number }[];
}

describe('figures', () => {
  const { database, visitor, reader, partner, reviewer, lawyer, owner } = withServer({
    people: ['reader', 'partner', 'reviewer', 'lawyer'],
  });
  const people: Record<string, TestClient> = { reader, partner, reviewer, lawyer };

  const figures = async (client: TestClient, by: string, purpose = 'STATISTICS', filter?: Record<string, unknown>) =>
    (await client.data<{ statistics: Figures }>(STATISTICS, { by: [by], purpose, filter })).statistics;
  const counts = ({ cells }: Figures) => Object.fromEntries(cells.map(({ keys, count }) => [keys[0]!.code, count]));
  const listed = async (client: TestClient, filter: Record<string, unknown>) =>
    (await client.data('query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }', { filter })).cases.totalCount;

  it.each([
    ['PERPETRATOR_TYPE', 'principalPerpetratorTypes'],
    ['VIOLATION_TYPE', 'violationTypes'],
    ['REGION', 'regions'],
    ['RESPONSE', 'responses'],
    ['BIAS_MOTIVE', 'biasMotives'],
    ['CONFIDENTIALITY', 'confidentiality'],
  ])('a live figure by %s is as large as the list behind it (%s)', async (by, field) => {
    for (const [name, purpose] of [
      ['reviewer', 'INTERNAL'],
      ['partner', 'PARTNER_SHARING'],
    ] as const) {
      const cells = Object.entries(counts(await figures(people[name]!, by, purpose)));
      expect(cells.length).toBeGreaterThan(1);
      for (const [code, count] of cells)
        expect([name, code, await listed(people[name]!, { [field]: [code] })]).toEqual([name, code, count]);
    }
  });

  it('a live figure by several dimensions is as large as the list behind it', async () => {
    const by = ['VIOLATION_TYPE', 'PERPETRATOR_TYPE', 'REGION'];
    const { cells } = (
      await people['reviewer']!.data<{ statistics: Figures }>(STATISTICS, {
        by,
        purpose: 'INTERNAL',
        filter: { confidentiality: ['PUBLIC'] },
      })
    ).statistics;
    expect(cells.length).toBeGreaterThan(30);
    for (const { keys, count } of cells) {
      const [violation, perpetrator, region] = keys.map(({ code }) => code);
      const filter = {
        violationTypes: [violation],
        principalPerpetratorTypes: [perpetrator],
        regions: [region],
        confidentiality: ['PUBLIC'],
      };
      expect([keys, await listed(people['reviewer']!, filter)]).toEqual([keys, count]);
    }
  });

  it('a narrower type counts under its wider one as well, live and in the release', async () => {
    for (const client of [visitor, people['reviewer']!]) {
      const all = counts(await figures(client, 'VIOLATION_TYPE'));
      expect(all['FAILURE_TO_PROTECT']).toBeGreaterThanOrEqual(all['INADEQUATE_INVESTIGATION']!);
      expect(all['FAILURE_TO_PROTECT']).toBeGreaterThan(30);
    }
  });

  it('perpetrators are counted by their widest type, live as in the release', async () => {
    {
      const { rows } = await owner.query(`SELECT code FROM vocabulary_term WHERE vocabulary = 'perpetrator-type' AND broader IS NOT NULL`);
      const narrower = rows.map(({ code }) => code);
      expect(narrower.length).toBeGreaterThan(0);
      for (const client of [visitor, people['reviewer']!])
        expect(Object.keys(counts(await figures(client, 'PERPETRATOR_TYPE'))).filter((code) => narrower.includes(code))).toEqual([]);
      // however deep the vocabulary is
      await owner.query(
        `UPDATE vocabulary_term SET broader = 'RELATIVE' WHERE vocabulary = 'perpetrator-type' AND code = 'ORGANISED_GROUP'`,
      );
      expect(Object.keys(counts(await figures(people['reviewer']!, 'PERPETRATOR_TYPE')))).not.toContain('RELATIVE');
    }
  });

  it('the report’s totals come out live, for who is cleared for all; a release says the source’s own beside its blurred ones', async () => {
    const live = await figures(people['reviewer']!, 'PERPETRATOR_TYPE');
    expect([live.total, live.release]).toEqual([83, null]);
    expect(counts(live)).toMatchObject({ PRIVATE_INDIVIDUAL: 46, LAW_ENFORCEMENT: 17, HEALTHCARE_PROVIDER: 12 });
    const open = await figures(visitor, 'PERPETRATOR_TYPE');
    expect(open.release).toMatchObject({ code: 'ECOM-2023', roundedTo: 5 });
    expect(open.release!.sourceFigures).toEqual(expect.arrayContaining([{ code: 'ecom23-total', value: 83 }]));
    for (const count of [open.total, ...Object.values(counts(open))]) expect([count % 5, count >= 5]).toEqual([0, true]);
  });

  it('the release is one for everybody, and the same after a case is withdrawn', async () => {
    const before = await figures(visitor, 'REGION');
    for (const name of ['reader', 'partner']) expect(await figures(people[name]!, 'REGION')).toEqual(before);
    await owner.query('BEGIN');
    await owner.query(`DELETE FROM "case" WHERE level = 0 AND region = 'KZ-75'`);
    await owner.query('COMMIT');

    expect(await figures(visitor, 'REGION')).toEqual(before);
  });

  it.each([
    ['public', 'STATISTICS', 'RELEASE'],
    ['reader', 'STATISTICS', 'RELEASE'],
    ['partner', 'STATISTICS', 'RELEASE'],
    ['reader', 'INTERNAL', 'LIVE'],
    ['partner', 'PARTNER_SHARING', 'LIVE'],
    ['lawyer', 'STATISTICS', 'LIVE'],
    ['lawyer', 'UN_SUBMISSION', 'LIVE'],
  ])('the %s is told for %s of a figure that is %s', async (name, purpose, scope) => {
    expect((await figures(people[name] ?? visitor, 'REGION', purpose)).scope).toBe(scope);
  });

  it.each([
    ['public', 'UN_SUBMISSION'],
    ['public', 'ANONYMISED_PUBLICATION'],
    ['reader', 'UN_SUBMISSION'],
    ['reader', 'PARTNER_SHARING'],
    ['partner', 'LITIGATION'],
    ['partner', 'INTERNAL'],
  ])('the %s is told no figure for %s: narrowed to one case it would tell its survivor’s consent', async (name, purpose) => {
    const client = people[name] ?? visitor;
    for (const filter of [undefined, { text: 'KZ-2023' }, { regions: ['KZ-71'] }])
      expect(await client.errorCode(STATISTICS, { by: ['REGION'], purpose, filter })).toBe('BAD_USER_INPUT');
  });

  it('the database counts no case for STATISTICS to who reads no consents, whatever the service asks', async () => {
    const counted = (role: string, settings: Record<string, string>) =>
      asOwner(database, async (owner) => {
        const set = Object.entries({ synthetic: 'true', ...settings }).map(
          ([name, value]) => `set_config('app.${name}', '${value}', true)`,
        );
        await owner.query(`BEGIN; SET LOCAL ROLE dalel_${role}; SELECT ${set.join(', ')}`);
        const { rows } = await owner.query('SELECT count(id)::int AS n FROM "case"');
        await owner.query('ROLLBACK');
        return rows[0].n as number;
      });
    const [INTERNAL, STATISTICS_BIT, PUBLICATION, PARTNERS] = [1, 2, 4, 8];
    for (const [role, clearance, own] of [
      ['public', '', PUBLICATION],
      ['staff', '0', INTERNAL | PUBLICATION],
      ['staff', '1', INTERNAL],
      ['staff', '1', PARTNERS],
    ] as const) {
      expect(await counted(role, { clearance, purposes: String(own) })).toBeGreaterThan(0);
      expect(await counted(role, { clearance, purposes: String(own | STATISTICS_BIT) })).toBe(0);
      expect(await counted(role, { clearance, purposes: String(STATISTICS_BIT) })).toBe(0);
    }
    expect(await counted('staff', { clearance: '2', purposes: String(INTERNAL | STATISTICS_BIT) })).toBeGreaterThan(0);
  });

  it('nobody else lists cases for STATISTICS: a list is a figure, and tells whose survivor agreed to it', async () => {
    const evidence = '{ evidence(recommendation: "ECOM-2023-R2", purpose: STATISTICS) { totalCount } }';
    expect(await visitor.errorCode(evidence)).toBe('UNAUTHENTICATED');
    for (const name of ['reader', 'partner']) expect(await people[name]!.errorCode(evidence)).toBe('FORBIDDEN');
    expect(await people['lawyer']!.errorCode(evidence)).toBeUndefined();
  });

  it('a live table of too many cells is refused, with what to do', async () => {
    const by = ['VIOLATION_TYPE', 'BIAS_MOTIVE', 'MONTH'];
    await owner.query(
      `UPDATE act SET bias_motives = ARRAY(SELECT code FROM vocabulary_term WHERE vocabulary = 'bias-motive') WHERE case_id IN (SELECT id FROM "case" WHERE level BETWEEN 1 AND 2)`,
    );

    const { errors } = await people['reviewer']!.query(STATISTICS, { by, purpose: 'INTERNAL' });
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
    expect(errors?.[0]?.message).toMatch(/more than 800 cells: count by fewer dimensions/);
    const { cells } = (await people['reviewer']!.data<{ statistics: Figures }>(STATISTICS, { by: by.slice(0, 1), purpose: 'INTERNAL' }))
      .statistics;
    expect(cells.length).toBeGreaterThan(1);
  });

  it('who reads no consents narrows no figure for STATISTICS down to a case', async () => {
    for (const name of ['public', 'reader', 'partner'])
      for (const filter of [{ text: 'KZ-2023' }, { regions: ['KZ-71'] }, { provisions: ['kz/criminal-code'] }])
        expect(await (people[name] ?? visitor).errorCode(STATISTICS, { by: ['REGION'], purpose: 'STATISTICS', filter })).toBe(
          'BAD_USER_INPUT',
        );
  });
});
