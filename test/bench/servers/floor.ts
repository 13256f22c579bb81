import { createServer } from 'node:http';
import { Pool } from 'pg';
import { takeRole, viewerRole } from '../../../libs/platform/src/index.js';
import { lawyer, PURPOSES } from '../lawyer.js';

/**
 * The floor: one hand-written statement behind node:http, as the same viewer under the same policies. No GraphQL, no sign-in.
 * `DATABASE_URL`, `PERSON` and `PORT` come by the environment.
 */
const EVIDENCE = `
WITH page AS (SELECT t.* FROM evidence_link t WHERE t.recommendation_id = (SELECT id FROM recommendation WHERE code = $1) ORDER BY t.linked_at DESC, t.id DESC LIMIT 51)
SELECT json_build_object('data', json_build_object('evidence', json_build_object(
  'totalCount', (SELECT count(*)::int FROM evidence_link t WHERE t.recommendation_id = (SELECT id FROM recommendation WHERE code = $1)),
  'edges', (SELECT coalesce(json_agg(e), '[]') FROM (
    SELECT (SELECT row_to_json(x) FROM (SELECT t.reason, (SELECT row_to_json(y) FROM (
      SELECT c.code, c.region, (SELECT to_char(d.first_month, CASE d.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END) FROM case_date d WHERE d.case_id = c.id) AS "occurredOn",
        coalesce((SELECT s.title->>'en' FROM case_text s WHERE s.case_id = c.id), (SELECT p.title->>'en' FROM publication p WHERE p.case_id = c.id AND p.state = 'APPROVED')) AS title,
        (SELECT coalesce(json_agg(z), '[]') FROM (SELECT a.violation_type AS "violationType",
            (SELECT p.type FROM act_perpetrator ap JOIN perpetrator p ON p.id = ap.perpetrator_id WHERE ap.act_id = a.id ORDER BY ap.ordinal LIMIT 1) AS "perpetratorType"
          FROM act a WHERE a.case_id = c.id ORDER BY a.ordinal) z) AS acts,
        (SELECT coalesce(json_agg(z), '[]') FROM (SELECT e.relation, (SELECT row_to_json(p) FROM (SELECT p.path, p.heading->>'en' AS heading FROM provision p WHERE p.id = e.provision_id) p) AS provision
          FROM engagement e WHERE e.case_id = c.id ORDER BY e.relation, e.id) z) AS engagements
      FROM "case" c WHERE c.id = t.case_id) y) AS "case") x) AS node
    FROM page t ORDER BY t.linked_at DESC, t.id DESC LIMIT 50) e))))::text AS r`;

const { DATABASE_URL, PERSON, PORT } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 10, pipeline: true } as ConstructorParameters<typeof Pool>[0]);
const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${takeRole(viewerRole(lawyer(PERSON!), false, PURPOSES))}`;

async function answer(body: string): Promise<string> {
  const { variables } = JSON.parse(body) as { variables: { recommendation: string } };
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  const sent = [
    client.query(begin),
    client.query({ text: EVIDENCE, values: [variables.recommendation], name: 'floor' }),
    client.query('COMMIT'),
  ] as const;
  stream.uncork();
  const [, result] = await Promise.all(sent);
  client.release();
  return result.rows[0].r;
}

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    answer(body).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(PORT), '127.0.0.1');
