import { anonymous, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import type { TestServer } from '../kit/server.js';

const PROPOSE =
  'mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { id version state implementation summary(lang: EN) sources { title url note } proposedBy { name } reviewedBy { name } recommendation { code version status } } }';
const SEEN =
  'query ($code: String!) { recommendation(code: $code) { version status trend statusAssessment { id } assessments { id state assessor implementation assessedOn } } }';
const CONFIRM =
  'mutation ($input: ReviewAssessmentInput!) { confirmAssessment(input: $input) { id version state reviewedBy { name } reviewedAt recommendation { status trend version statusAssessment { id } } } }';

/** Those who propose, confirm and read assessments, with another process of the API beside theirs. */
export function withAssessments() {
  const scene = withServer({ people: ['advocate', 'advocate2', 'lawyer', 'reviewer'] });
  const second = {} as TestServer;
  const nobody = anonymous('');
  beforeAll(async () => {
    Object.assign(second, await scene.another());
    nobody.url = second.url;
  });

  const input = (code: string, version: number, changes: object = {}) => ({
    recommendation: code,
    version,
    implementation: 'IN_PROGRESS',
    trend: 'IMPROVING',
    assessedOn: '2026-11-20',
    summary: { en: 'A bill was tabled.', ru: 'Внесён законопроект.' },
    sources: [{ title: 'The gazette', url: 'https://gazette.example/2026/11', note: 'p. 4' }],
    ...changes,
  });
  const seen = async (client: TestClient, code: string) => (await client.data(SEEN, { code })).recommendation;
  return {
    ...scene,
    PROPOSE,
    CONFIRM,
    second,
    nobody,
    input,
    seen,
    propose: async (client: TestClient, code: string, changes: object = {}) =>
      (await client.data(PROPOSE, { input: input(code, (await seen(client, code)).version, changes) })).proposeAssessment,
    audited: async (id: string) =>
      (
        await scene.sql(
          `SELECT a.action, p.name FROM audit_entry a LEFT JOIN person p ON p.id = a.person_id WHERE a.subject_id = $1 ORDER BY a.at, a.id`,
          [id],
        )
      ).map(({ action, name }) => [action, name]),
  };
}
