import type { Client } from 'pg';
import { Purpose, purposeBits } from '#libs/platform';
import { insertRows, newIds } from '../../../apps/cli/src/seed/rows.js';
import { CONSENTS, type ConsentName, type ConsentStep } from '../policy/consents.js';
import { type Asker, GRANTS, LEVELS, type Level, type MatrixCase, STATES, type State, type Wording } from '../policy/matrix.js';

const { INTERNAL, ANONYMISED_PUBLICATION, PARTNER_SHARING } = Purpose;
/** The mask of a case whose survivors agree to everything. */
export const EVERY_PURPOSE = purposeBits(...Object.values(Purpose));

/** Who asks in the tests: people of the demonstration, of every standing, with and without the grants. */
export const ASKERS = {
  'the public': { standing: 'public', purpose: ANONYMISED_PUBLICATION, holdsGrants: false, roles: [] },
  reader: { standing: 0, purpose: INTERNAL, holdsGrants: true, roles: ['READER'] },
  admin: { standing: 0, purpose: INTERNAL, holdsGrants: true, roles: ['ADMIN'] },
  partner: { standing: 1, purpose: PARTNER_SHARING, holdsGrants: true, roles: ['READER'] },
  advocate: { standing: 1, purpose: INTERNAL, holdsGrants: false, roles: ['ADVOCATE'] },
  lawyer: { standing: 2, purpose: INTERNAL, holdsGrants: true, roles: ['LAWYER'] },
  documenter: { standing: 2, purpose: INTERNAL, holdsGrants: true, roles: ['DOCUMENTER'] },
  reviewer: { standing: 2, purpose: INTERNAL, holdsGrants: false, roles: ['REVIEWER'] },
} as const satisfies Record<string, Asker & { roles: readonly string[] }>;
export type AskerName = keyof typeof ASKERS;

/** The cases that differ in state and wording alone. Each combination has a month, a provision and a word of its own. */
export interface Combination {
  name: string;
  month: string;
  word: string;
  cases: PlantedCase[];
}
export interface PlantedCase extends MatrixCase {
  code: string;
  id: string;
  combination: Combination;
}

/** What every story says; beside it stands the word of its combination. */
export const COMMON_WORD = 'matrix';
const LETTERS = [...'bdfghkmpvz'];
/** Three letters apart from any other, so that none is taken for a typing error of one that the asker may see. */
const wordOf = (index: number) => `zz${[...String(index).padStart(3, '0')].map((digit) => LETTERS[Number(digit)]!.repeat(3)).join('')}`;
const FIRST_YEAR = 2011;

/** One case for each combination of level, state, grant, consent and world; published ones with and without an approved wording. */
export const COMBINATIONS: Combination[] = everyCombination();

function everyCombination(): Combination[] {
  const all: Combination[] = [];
  let number = 0;
  for (const level of Object.keys(LEVELS) as Level[])
    for (const grant of GRANTS)
      for (const consent of Object.keys(CONSENTS) as ConsentName[]) {
        // a grant changes nothing below SEALED: two consents are enough to show it
        if (grant === 'granted' && level !== 'SEALED' && consent !== 'to everything' && consent !== 'to nothing') continue;
        const index = all.length;
        const year = FIRST_YEAR + Math.floor(index / 12);
        const month = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
        const combination: Combination = { name: `${level}, ${grant}, consent ${consent}`, month, word: wordOf(index), cases: [] };
        const add = (state: State, wording: Wording, world: MatrixCase['world'] = 'this world') => {
          number += 1;
          const code =
            world === 'this world' ? `KZ-${year}-S${String(number).padStart(4, '0')}` : `KZ-${year}-${String(number).padStart(5, '0')}`;
          combination.cases.push({ level, grant, consent, state, wording, world, code, id: '', combination });
        };
        for (const state of STATES[level]) for (const wording of wordingsOf(state)) add(state, wording);
        if (consent === 'to everything') add(STATES[level].at(-1)!, wordingsOf(STATES[level].at(-1)!)[0]!, 'the other world');
        all.push(combination);
      }
  return all;
}

function wordingsOf(state: State): Wording[] {
  const of: Record<State, Wording[]> = {
    DRAFT: ['none'],
    SUBMITTED: ['none'],
    VERIFIED: ['PROPOSED', 'REJECTED'],
    WITHDRAWN: ['WITHDRAWN'],
    PUBLISHED: ['APPROVED', 'PROPOSED'],
  };
  return of[state];
}

export const PLANTED: PlantedCase[] = COMBINATIONS.flatMap(({ cases }) => cases);

/** What a text says of itself wherever it turns up: which part it is, of which case. */
export const mark = (part: string, { code, combination }: PlantedCase) => `${COMMON_WORD} ${part} ${combination.word} of ${code}`;

/** Puts every case of the matrix in the place of those of the demonstration. Consents come before what copies their cover. */
export async function plantMatrix(owner: Client): Promise<void> {
  // Each document would be asked of each of its words whether another holds it.
  await owner.query('TRUNCATE search_document, search_word, search_change; DELETE FROM "case"');
  await owner.query(`UPDATE person SET clearance = 1 WHERE email = 'advocate@demo.example'`);
  const one = async (sql: string) => Object.values((await owner.query(sql)).rows[0])[0] as string;
  const [maker, approver] = [
    await one(`SELECT id FROM person WHERE email = 'advocate2@demo.example'`),
    await one(`SELECT id FROM person WHERE email = 'reviewer@demo.example'`),
  ];
  const ids = await newIds(owner, PLANTED.length);
  for (const [i, planted] of PLANTED.entries()) planted.id = ids[i]!;
  const each = <T extends object>(row: (planted: PlantedCase) => T | T[]) => PLANTED.flatMap(row);
  await insertRows(
    owner,
    '"case"',
    each(({ id, code, level, state, world, combination }) => ({
      id,
      code,
      occurred_month: `${combination.month}-01`,
      region: 'KZ-75',
      state,
      level: Object.keys(LEVELS).indexOf(level),
      synthetic: world === 'this world',
      created_by: maker,
    })),
  );
  const saidAfterApproval = await plantConsents(owner);
  await insertRows(
    owner,
    'case_text',
    each((of) => ({ case_id: of.id, title: { en: mark('original', of) }, narrative: { en: `A story. ${mark('original', of)}.` } })),
  );
  await insertRows(
    owner,
    'case_particulars',
    each((of) => ({ case_id: of.id, occurred_on: `${of.combination.month}-17`, place: mark('place', of), notes: mark('notes', of) })),
  );
  await insertRows(
    owner,
    'publication',
    each((of) =>
      of.wording === 'none'
        ? []
        : {
            case_id: of.id,
            title: { en: mark(`wording ${of.wording}`, of) },
            narrative: { en: `A story. ${mark(`wording ${of.wording}`, of)}.` },
            state: of.wording,
            made_by: maker,
            ...DECISION,
            ...(of.wording === 'REJECTED' && { rejected_at: new Date(), rejected_by: approver }),
            ...((of.wording === 'APPROVED' || of.wording === 'WITHDRAWN') && { approved_at: new Date(), approved_by: approver }),
          },
    ),
  );
  await insertRows(owner, 'consent', saidAfterApproval);
  await owner.query(
    `
    INSERT INTO case_grant (case_id, person_id, proposed_by, reason, confirmed_at)
      SELECT c.id, p.id, $1, 'to try it', now() FROM "case" c, person p WHERE c.code = ANY ($2) AND p.email = ANY ($3)`, // biome-ignore format: one statement
    [maker, PLANTED.filter(({ grant }) => grant === 'granted').map(({ code }) => code), holders()],
  );
  await plantChildren(owner);
}

/** Of a wording about which nobody decided. */
const DECISION = { approved_at: null, approved_by: null, rejected_at: null, rejected_by: null };

const holders = () =>
  Object.entries(ASKERS).flatMap(([login, { holdsGrants }]: [string, Asker]) => (holdsGrants ? [`${login}@demo.example`] : []));

/** @returns rows that are added once wordings were approved */
async function plantConsents(owner: Client): Promise<object[]> {
  const survivors = PLANTED.flatMap((of) =>
    CONSENTS[of.consent].survivors.map((steps: readonly ConsentStep[], i) => ({
      of,
      steps,
      ordinal: i + 1,
      pseudonym: mark('pseudonym', of),
    })),
  );
  const ids = await newIds(owner, survivors.length);
  await insertRows(
    owner,
    'survivor',
    survivors.map(({ of, ordinal, pseudonym }, i) => ({ id: ids[i], case_id: of.id, ordinal, pseudonym })),
  );
  const began = Date.now() - 40 * 86_400_000;
  const rows = survivors.flatMap(({ of, steps }, i) =>
    steps.flatMap(({ kind, to, until, as = 'PSEUDONYM', afterApproval = false }, order) =>
      to.map((purpose) => ({
        afterApproval,
        row: {
          case_id: of.id,
          survivor_id: ids[i],
          purpose,
          kind,
          identity_mode: as,
          given_on: new Date(began).toISOString().slice(0, 10),
          way: mark('way', of),
          language: 'RU',
          note: until ?? null,
          recorded_at: new Date(began + order * 60_000),
        },
      })),
    ),
  );
  const since = (approval: boolean) => rows.filter(({ afterApproval }) => afterApproval === approval).map(({ row }) => row);
  // What follows from them is worked out once a case, not once a row.
  await owner.query('ALTER TABLE consent DISABLE TRIGGER follow_consent');
  await insertRows(owner, 'consent', since(false));
  await owner.query('ALTER TABLE consent ENABLE TRIGGER follow_consent; SELECT refresh_cover(id) FROM "case"');
  await owner.query(
    `UPDATE "case" SET shared_at = now(), consented_purposes = consented_purposes | purpose_bit('PARTNER_SHARING')
      WHERE id = ANY ($1) AND (consented(id) & purpose_bit('PARTNER_SHARING')) <> 0`,
    [PLANTED.filter(({ consent }) => !('unshared' in CONSENTS[consent])).map(({ id }) => id)],
  );
  // Rows of the past: in every second state the mask follows, in the others it stays as if no job had run since.
  await owner.query(`
    UPDATE consent SET expires_on = CASE note WHEN 'today' THEN almaty_today() ELSE almaty_today() - 1 END WHERE note IN ('today', 'yesterday');
    UPDATE "case" c SET consent_valid_until = (SELECT min(expires_on) FROM consent k WHERE k.case_id = c.id)
     WHERE EXISTS (SELECT FROM consent k WHERE k.case_id = c.id AND k.expires_on IS NOT NULL);
    SELECT refresh_cover(id) FROM "case" WHERE state IN ('SUBMITTED', 'WITHDRAWN') AND consent_valid_until < almaty_today();
    UPDATE consent SET note = 'canary note';`);
  return since(true).map((row) => ({ ...row, note: 'canary note' }));
}

async function plantChildren(owner: Client): Promise<void> {
  await owner.query(`
    INSERT INTO act (case_id, ordinal, violation_type) SELECT id, 1, 'BLACKMAIL' FROM "case";
    INSERT INTO perpetrator (case_id, type) SELECT id, 'EDUCATION' FROM "case";
    INSERT INTO act_perpetrator (act_id, perpetrator_id, case_id, ordinal, role)
      SELECT a.id, p.id, a.case_id, 1, 'PERPETRATOR' FROM act a JOIN perpetrator p USING (case_id);
    INSERT INTO response (case_id, ordinal, type) SELECT id, 1, 'TERMINATED' FROM "case";
    INSERT INTO response_text (response_id, case_id, text) SELECT r.id, case_id, 'response of ' || c.code FROM response r JOIN "case" c ON c.id = case_id;
    INSERT INTO referral (case_id, ordinal, kind, text) SELECT id, 1, 'LEGAL_AID', 'referral of ' || code FROM "case";
    INSERT INTO case_step (case_id, state, note) SELECT id, state, 'step of ' || code FROM "case";
    INSERT INTO publication_revision (case_id, title, narrative, facts, made_by)
      SELECT id, jsonb_build_object('en', 'revision of ' || code), '{"en": "revised"}', '{"set": {}, "replace": [], "remove": [], "insert": {}}', created_by FROM "case" WHERE level = 0;
    INSERT INTO publication_rejection (case_id, reasons) SELECT id, 'reasons of ' || code FROM "case";
    INSERT INTO engagement (case_id, provision_id, relation)
      SELECT c.id, p.id, 'VIOLATED' FROM "case" c
        JOIN (SELECT DISTINCT occurred_month, dense_rank() OVER (ORDER BY occurred_month) AS n FROM "case") m USING (occurred_month)
        JOIN (${LEAVES}) p USING (n);
    INSERT INTO evidence_link (recommendation_id, case_id, reason)
      SELECT r.id, c.id, 'ILLUSTRATES' FROM "case" c
        JOIN (SELECT DISTINCT occurred_month, dense_rank() OVER (ORDER BY occurred_month) AS n FROM "case") m USING (occurred_month)
        JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS all_of_them FROM recommendation) r
          ON r.place = m.n % r.all_of_them;
    INSERT INTO decision_link (decision_id, case_id, relation)
      SELECT d.id, c.id, r FROM "case" c, (SELECT id FROM decision ORDER BY code LIMIT 1) d, unnest(ARRAY['PERSUASIVE_FOR', 'ARISING_FROM']) r;
    INSERT INTO evidence_note (evidence_link_id, case_id, note) SELECT l.id, case_id, 'note of ' || c.code FROM evidence_link l JOIN "case" c ON c.id = case_id;`);
}

/** Provisions with nothing under them, numbered: the first is of the first month. */
const LEAVES = `SELECT p.id, p.path, row_number() OVER (ORDER BY p.path) AS n FROM provision p
  WHERE NOT EXISTS (SELECT FROM provision u WHERE u.path LIKE p.path || '/%')`;

/** The path of the provision that a combination's cases engage, in their order. */
export async function provisionPaths(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ path: string }>(`SELECT path FROM (${LEAVES}) leaf ORDER BY n LIMIT $1`, [COMBINATIONS.length]);
  return rows.map(({ path }) => path);
}
