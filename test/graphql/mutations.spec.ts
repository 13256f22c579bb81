import { readFileSync } from 'node:fs';
import { accountScenarios } from '../access/account/scenarios.js';
import {
  caseInput,
  consent,
  DELETE_DRAFT,
  done,
  ENGAGE,
  LINK,
  RECORD_CONSENT,
  REMOVE_ENGAGEMENT,
  type Shown,
  step,
  UNLINK,
  verifiedCase,
  WITHDRAW_CONSENT,
  WORDING,
} from '../cases/case-work.js';
import { grantScenarios } from '../cases/grant-scenarios.js';
import { twoPeopleScenarios } from '../cases/two-people-scenarios.js';
import { decisionScenarios } from '../decisions/scenarios.js';
import { contractOf } from '../kit/all-fields.js';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { unrecordedWrites, watchWrites } from '../kit/unrecorded.js';
import { vaultScenarios } from '../vault/scenarios.js';

const PROPOSE = 'mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { id version } }';
const REVIEW = (verb: 'confirm' | 'reject') =>
  `mutation ($input: ReviewAssessmentInput!) { ${verb}Assessment(input: $input) { id state } }`;

describe('mutations', () => {
  // a request that waited for a connection while it held another would wait for ever
  const people = withServer({ people: ['advocate', 'documenter', 'lawyer', 'reviewer'], settings: { databasePool: 1 } });
  const { database, server, owner } = people;

  const version = async (code: string) =>
    (await people.lawyer.data('query ($code: String!) { recommendation(code: $code) { version } }', { code })).recommendation
      .version as number;
  const judgement = async (code: string) => ({
    recommendation: code,
    version: await version(code),
    implementation: 'NO_ACTION',
    assessedOn: '2026-11-20',
    summary: { en: 'Nothing yet.' },
    sources: [{ title: 'A source' }],
  });
  const proposed = async () =>
    (await people.advocate.data(PROPOSE, { input: await judgement('ECOM-2023-R4') })).proposeAssessment as { id: string; version: number };

  describe('leave an entry in the audit, each of them (S33)', () => {
    let verified: Shown;

    beforeAll(async () => {
      verified = await verifiedCase(people.documenter, people.reviewer);
      await watchWrites(owner);
    });

    const current = async (): Promise<Shown> =>
      (
        await people.reviewer.data('query ($code: String!) { case(code: $code) { id code version survivors { id pseudonym } } }', {
          code: verified.code,
        })
      ).case;
    const input = (document: string, of: object, client: TestClient) => client.data(document, { input: of });
    const survivor = { purpose: 'MEDIA', identityMode: 'PSEUDONYM', givenOn: '2023-06-01', way: 'signed form', language: 'RU' };

    /** A way through each mutation, with the action that must then stand in the audit. */
    const SCENARIOS: Record<string, [action: string, run: () => Promise<unknown>]> = {
      signIn: ['session.opened', () => signedInAs(server.url, 'partner')],
      signOut: ['session.ended', async () => (await signedInAs(server.url, 'partner')).data('mutation { signOut }')],
      proposeAssessment: ['assessment.proposed', proposed],
      confirmAssessment: ['assessment.confirmed', async () => input(REVIEW('confirm'), await proposed(), people.reviewer)],
      rejectAssessment: [
        'assessment.rejected',
        async () => input(REVIEW('reject'), { ...(await proposed()), note: 'no' }, people.reviewer),
      ],
      ...decisionScenarios(people, current),
      createCase: ['case.created', () => done(people.documenter, 'createCase', caseInput())],
      updateCase: [
        'case.updated',
        async () => {
          const { code, version: made } = await done(people.documenter, 'createCase', caseInput());
          return done(people.documenter, 'updateCase', { code, version: made, region: 'KZ-71' });
        },
      ],
      deleteDraft: [
        'case.deleted',
        async () => {
          const { code, version: made } = await done(people.documenter, 'createCase', caseInput());
          return people.documenter.data(DELETE_DRAFT, { input: { code, version: made } });
        },
      ],
      submitCase: [
        'case.submitted',
        async () => step(people.documenter, 'submitCase', await done(people.documenter, 'createCase', caseInput())),
      ],
      verifyCase: ['case.verified', async () => verifiedCase(people.documenter, people.reviewer)],
      engageProvision: [
        'case.provision-engaged',
        async () =>
          input(
            ENGAGE,
            { case: verified.code, version: (await current()).version, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' },
            people.lawyer,
          ),
      ],
      removeEngagement: [
        'case.provision-removed',
        async () => {
          const { case: found } = await people.lawyer.data('query ($code: String!) { case(code: $code) { version engagements { id } } }', {
            code: verified.code,
          });
          return people.lawyer.data(REMOVE_ENGAGEMENT, { id: found.engagements[0].id, version: found.version });
        },
      ],
      linkEvidence: [
        'evidence.linked',
        async () =>
          input(
            LINK,
            { case: verified.code, version: (await current()).version, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', strength: 3 },
            people.lawyer,
          ),
      ],
      unlinkEvidence: [
        'evidence.unlinked',
        async () => {
          const { case: found } = await people.lawyer.data('query ($code: String!) { case(code: $code) { version evidenceFor { id } } }', {
            code: verified.code,
          });
          return people.lawyer.data(UNLINK, { id: found.evidenceFor[0].id, version: found.version });
        },
      ],
      recordConsent: [
        'consent.recorded',
        async () => input(RECORD_CONSENT, { ...survivor, survivor: (await current()).survivors[0]!.id }, people.documenter),
      ],
      withdrawConsent: [
        'consent.withdrawn',
        async () => input(WITHDRAW_CONSENT, { survivor: (await current()).survivors[0]!.id, purpose: 'MEDIA' }, people.documenter),
      ],
      publishCase: [
        'publication.proposed',
        async () => done(people.documenter, 'publishCase', { code: verified.code, version: (await current()).version, ...WORDING }),
      ],
      withdrawCase: ['case.withdrawn', async () => step(people.reviewer, 'withdrawCase', await current(), 'a reason')],
      returnCase: [
        'case.returned',
        async () => {
          const submitted = await step(people.documenter, 'submitCase', await done(people.documenter, 'createCase', caseInput()));
          return done(people.reviewer, 'returnCase', { code: submitted.code, reasons: 'the invented month' });
        },
      ],
      rejectPublication: [
        'publication.rejected',
        async () => {
          const { code, version: read } = await verifiedCase(people.documenter, people.reviewer);
          await done(people.documenter, 'publishCase', { code, version: read, ...WORDING });
          return done(people.reviewer, 'rejectPublication', { code, reasons: 'invented by one trait' });
        },
      ],
      ...grantScenarios(
        () => database,
        () => server.url,
      ),
      ...twoPeopleScenarios(() => server.url),
      ...vaultScenarios(
        () => database,
        () => server.url,
        () => verified.code,
      ),
      ...accountScenarios(
        () => owner,
        () => server.url,
      ),
    }; // prettier-ignore

    const actions = async () =>
      (await owner.query('SELECT action, count(*)::int AS n FROM audit_entry GROUP BY 1')).rows as { action: string; n: number }[];

    it('and there is no mutation without a way through it here', async () => {
      const schema = await contractOf(anonymous(server.url));
      expect(Object.keys(SCENARIOS).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
    });

    it.each(Object.keys(SCENARIOS))('%s', async (name) => {
      const [action, run] = SCENARIOS[name]!;
      const of = (rows: { action: string; n: number }[]) => rows.find((row) => row.action === action)?.n ?? 0;
      const before = await actions();
      await run();
      const after = await actions();
      expect(await unrecordedWrites(owner)).toEqual([]);
      const grown = after.filter((row) => row.n > (before.find((each) => each.action === row.action)?.n ?? 0)).map((row) => row.action);
      expect(grown).toContain(action);
      expect(of(after)).toBeGreaterThan(of(before));
    });

    it('whose details have words in the pages', async () => {
      const { rows } = await owner.query('SELECT DISTINCT d.key FROM audit_entry a, jsonb_object_keys(a.detail) d (key)');
      const { details } = JSON.parse(readFileSync('apps/web/src/i18n/en.json', 'utf8')).audit;
      expect(rows.map(({ key }) => key).filter((key) => !(key in details))).toEqual([]);
    });

    it('with who did it, and no text of a case', async () => {
      const { rows } = await owner.query(
        `SELECT string_agg(a::text, E'\\n') AS text, count(*) FILTER (WHERE person_id IS NULL AND action <> 'session.refused') AS unsigned FROM audit_entry a`,
      );
      expect(Number(rows[0].unsigned)).toBe(0);
      expect(rows[0].text).not.toMatch(/original (title|story)|Исход|public wording|invented|Nothing yet|signed form/);
    });
  });

  describe('are answered after their commit alone (S50)', () => {
    const count = async () => Number((await owner.query('SELECT count(*) AS n FROM assessment')).rows[0].n);

    it('a commit that fails is an error to the asker, and leaves nothing behind', async () => {
      await owner.query(`
        CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.summary->>'en' = 'fails at commit' THEN RAISE EXCEPTION 'canary of the trigger %', NEW.summary USING ERRCODE = '23514'; END IF;
          RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON assessment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_late()`);
      const before = { n: await count(), version: await version('ECOM-2023-R2') };
      const { data, errors } = await people.advocate.query(PROPOSE, {
        input: { ...(await judgement('ECOM-2023-R2')), summary: { en: 'fails at commit' } },
      });
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(JSON.stringify(errors)).not.toMatch(/canary|trigger|fails at commit/);
      expect({ n: await count(), version: await version('ECOM-2023-R2') }).toEqual(before);
      const { rows } = await owner.query(
        `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'assessment.proposed' AND at > now() - interval '2 seconds' AND subject_id NOT IN (SELECT id FROM assessment)`,
      );
      expect(rows[0].n).toBe(0);
    });

    it('and the same connection serves the next one', async () => {
      const before = await count();
      for (let i = 0; i < 6; i++) await people.advocate.data(PROPOSE, { input: await judgement('ECOM-2023-R2') });
      expect(await count()).toBe(before + 6);
    });

    it('a failure half-way leaves nothing behind either', async () => {
      const before = { n: await count(), version: await version('ECOM-2023-R2') };
      await owner.query(`
        CREATE FUNCTION refuse_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no audit today'; END $$;
        CREATE TRIGGER refuse_entry BEFORE INSERT ON audit_entry FOR EACH ROW WHEN (NEW.action = 'assessment.proposed') EXECUTE FUNCTION refuse_entry()`);
      expect(await people.advocate.errorCode(PROPOSE, { input: await judgement('ECOM-2023-R2') })).toBe('INTERNAL');
      await owner.query('DROP TRIGGER refuse_entry ON audit_entry');
      expect({ n: await count(), version: await version('ECOM-2023-R2') }).toEqual(before);
    });

    it('what it answers is what was committed, read in its own transaction, nested as deep as a query', async () => {
      const { data, errors } = await people.advocate.query(
        `mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { id state recommendation { code version assessments { id } evidence(first: 2) { totalCount edges { node { case { code } } } } targets { path cases(first: 1) { totalCount } } } } }`,
        { input: await judgement('ECOM-2023-R2') },
      );
      expect(errors).toBeUndefined();
      const { id, recommendation } = data.proposeAssessment;
      expect(recommendation.assessments.map((each: { id: string }) => each.id)).toContain(id);
      expect(recommendation.version).toBe(await version('ECOM-2023-R2'));
      expect(recommendation.evidence.totalCount).toBeGreaterThan(0);
    });
  });

  it('a change of the database while it waits is told, not hidden: of two on one case, one is refused (S24)', async () => {
    const { code, version: read } = await done(
      people.documenter,
      'createCase',
      caseInput({ consents: [0, 1].map((each) => consent('INTERNAL', each)) }),
    );
    const change = (region: string) =>
      people.documenter.query('mutation ($input: UpdateCaseInput!) { updateCase(input: $input) { version region } }', {
        input: { code, version: read, region },
      });
    const answers = await Promise.all([change('KZ-71'), change('KZ-79'), change('KZ-75')]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'CONFLICT', 'DONE']);
    for (const { errors } of answers) if (errors) expect(errors[0]!.extensions).toEqual({ code: 'CONFLICT', version: read + 1 });
  });
});
