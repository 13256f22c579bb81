import { contractOf, everythingOf } from '../kit/all-fields.js';
import { anonymous, signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

interface EvidencePage {
  evidence: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; strength: number; linkedAt: null } }[];
  };
}

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
/** RFC 9562, version 4: random throughout, no clock and no counter. */
const RANDOM = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const decoded = (cursor: string) => Buffer.from(cursor, 'base64').toString('utf8');

/** When a case was entered lies close to when it happened: of that the public reads the month at most. */
describe('ids and cursors that the public reads (S40)', () => {
  const { server, owner } = withServer({ settings: WITHOUT_LIMITS });

  it.each(['cases', 'recommendations'])(
    'tell of %s and what hangs on them neither when nor in which order they were entered',
    async (root) => {
      const client = anonymous(server.url);
      const schema = await contractOf(client);
      const type = root === 'cases' ? 'CaseConnection' : 'RecommendationConnection';
      const answer = JSON.stringify(await client.data(`{ ${root}(first: 100) ${everythingOf(schema, type, 2)} }`));
      const cursors = [...answer.matchAll(/"(?:cursor|endCursor|startCursor)":"([^"]+)"/g)].map(([, cursor]) => decoded(cursor!));
      const ids = [...new Set([...answer.matchAll(UUID), ...cursors.flatMap((cursor) => [...cursor.matchAll(UUID)])].map(([id]) => id))];
      const { rows } = await owner.query<{ id: string }>(
        ['"case"', 'act', 'perpetrator', 'response', 'engagement', 'publication', 'evidence_link']
          .map((t) => `SELECT id FROM ${t}`)
          .join(' UNION ALL '),
      );
      const ofCases = new Set(rows.map(({ id }) => id));
      const idsOfCases = ids.filter((id) => ofCases.has(id));
      expect(idsOfCases.length).toBeGreaterThan(50);
      expect(idsOfCases.filter((id) => !RANDOM.test(id))).toEqual([]);
    },
  );

  it('stand beside no moment: the public has no right on one, of cases and what hangs on them', async () => {
    const { rows } = await owner.query<{ column: string }>(
      `SELECT c.table_name || '.' || c.column_name AS column FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.data_type LIKE 'timestamp%'
          AND EXISTS (SELECT FROM information_schema.columns k WHERE k.table_schema = 'public' AND k.table_name = c.table_name AND k.column_name = 'consent_valid_until')
          AND has_column_privilege('dalel_public', format('public.%I', c.table_name), c.column_name, 'SELECT')`,
    );
    expect(rows.map(({ column }) => column)).toEqual([]);
  });

  it('are no less whole for it: the public walks its evidence once, the strongest first', async () => {
    const client = anonymous(server.url);
    const seen: EvidencePage['evidence']['edges'][0]['node'][] = [];
    for (let after: string | null = null; ; ) {
      const { evidence }: EvidencePage = await client.data(
        `query ($after: String) { evidence(recommendation: "ECOM-2023-R1", purpose: ANONYMISED_PUBLICATION, first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id strength linkedAt } } } }`,
        { after },
      );
      seen.push(...evidence.edges.map(({ node }) => node));
      after = evidence.pageInfo.endCursor;
      if (evidence.pageInfo.hasNextPage) continue;
      expect(new Set(seen.map(({ id }) => id)).size).toBe(evidence.totalCount);
      break;
    }
    expect(seen.length).toBeGreaterThan(7);
    expect(seen.every(({ linkedAt }) => linkedAt === null)).toBe(true);
    const strengths = seen.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  });

  it('nor is it told to people for whom a case has a year alone, when it was linked; to others it is', async () => {
    const linked = async (who: 'partner' | 'lawyer', purpose: string) => {
      const client = await signedInAs(server.url, who);
      const { evidence } = await client.data(
        `{ evidence(recommendation: "ECOM-2023-R1", purpose: ${purpose}, first: 100) { edges { node { linkedAt case { code occurredOn } } } } }`,
      );
      return (evidence.edges as { node: { linkedAt: string | null; case: { code: string; occurredOn: string } } }[]).map(({ node }) => ({
        code: node.case.code,
        month: node.case.occurredOn.length > 4,
        moment: node.linkedAt !== null,
      }));
    };
    await owner.query(`
      INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
        SELECT k.case_id, k.survivor_id, p, 'GRANT', 'GENERALISED', current_date, 'told the documenter', 'RU'
          FROM consent k JOIN evidence_link l USING (case_id), unnest(ARRAY['PARTNER_SHARING', 'UN_SUBMISSION']) p
         -- every second of those that partners read, and of the others
         WHERE k.case_id IN (SELECT id FROM (SELECT c.id, row_number() OVER (PARTITION BY c.level <= 1 AND c.consented_purposes & 8 <> 0 ORDER BY c.code) AS place
                               FROM "case" c WHERE EXISTS (SELECT FROM evidence_link e JOIN recommendation r ON r.id = e.recommendation_id
                                                            WHERE e.case_id = c.id AND r.code = 'ECOM-2023-R1')) ranked WHERE place % 2 = 0)
           AND k.purpose = 'INTERNAL' AND k.kind = 'GRANT'
         GROUP BY 1, 2, 3`);
    const { rows } = await owner.query<{ code: string; purposes: string[] }>(
      `SELECT code, ARRAY(SELECT p FROM unnest(ARRAY['PARTNER_SHARING', 'UN_SUBMISSION']) p WHERE (consented_purposes & month_purposes & purpose_bit(p)) <> 0) AS purposes FROM "case"`,
    );
    const inFull = new Map(rows.map(({ code, purposes }) => [code, new Set(purposes)]));
    for (const [who, purpose] of [
      ['partner', 'PARTNER_SHARING'],
      ['lawyer', 'UN_SUBMISSION'],
    ] as const) {
      const links = await linked(who, purpose);
      expect(new Set(links.map(({ month }) => month))).toEqual(new Set([true, false]));
      expect(links.some(({ moment }) => moment)).toBe(true);
      // of what partners read as the public does they know the month, and nothing near the day
      for (const { code, month, moment } of links)
        expect({ code, moment }).toEqual({ code, moment: month && inFull.get(code)!.has(purpose) });
    }
    expect((await linked('lawyer', 'INTERNAL')).every(({ moment }) => moment)).toBe(true);
  });

  it('are made so by the database too, where a statement names none', async () => {
    const { rows } = await owner.query<{ of: string; id: string }>(
      `SELECT table_name AS of, column_default AS id FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'id' AND table_name IN ('case','act','perpetrator','response','engagement','publication','evidence_link')`,
    );
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ id }) => id !== 'gen_random_uuid()')).toEqual([]);
  });
});
