import type { LanguageCode, LocalizedText, Subject } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';

/** What documents are made of. */
export type SubjectKind = Subject['kind'];
export const SUBJECT_KINDS: readonly SubjectKind[] = ['recommendation', 'provision', 'decision', 'case'];

/** SQL: the world the indexer's transaction works in. */
const WORLD = `current_setting('app.synthetic')::boolean`;
const list = (select: string) => `ARRAY(SELECT DISTINCT ${select} ORDER BY 1)`;

export interface CaseRow {
  id: string;
  code: string;
  level: number;
  synthetic: boolean;
  consented_purposes: number;
  consent_valid_until: string;
  month_purposes: number;
  month: string;
  region: string;
  violation_types: string[];
  bias_motives: string[];
  settings: string[];
  perpetrator_types: string[];
  perpetrator_subtypes: string[];
  responses: string[];
  provisions: { path: string; label: string; heading: LocalizedText }[];
  published_title: LocalizedText | null;
  published_narrative: LocalizedText | null;
  title: LocalizedText | null;
  narrative: LocalizedText | null;
  response_texts: string[];
}

/** What staff without clearance read of the original is nothing; particulars, survivors and the vault are in no document. */
const CASES = `
  SELECT c.id, c.code, c.level, c.synthetic, c.consented_purposes, c.consent_valid_until::text, c.month_purposes, to_char(c.occurred_month, 'YYYY-MM-DD') AS month, c.region,
    ${list('a.violation_type FROM act a WHERE a.case_id = c.id')} AS violation_types,
    ${list('m FROM act a, unnest(a.bias_motives) m WHERE a.case_id = c.id')} AS bias_motives,
    ${list('a.setting FROM act a WHERE a.case_id = c.id AND a.setting IS NOT NULL')} AS settings,
    ${list('p.type FROM perpetrator p WHERE p.case_id = c.id')} AS perpetrator_types,
    ${list('p.subtype FROM perpetrator p WHERE p.case_id = c.id AND p.subtype IS NOT NULL')} AS perpetrator_subtypes,
    ${list('s.type FROM response s WHERE s.case_id = c.id')} AS responses,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'label', p.label, 'heading', p.heading) ORDER BY p.position, p.path), '[]')
       FROM provision p WHERE p.id IN (SELECT e.provision_id FROM engagement e WHERE e.case_id = c.id)) AS provisions,
    b.title AS published_title, b.narrative AS published_narrative, t.title, t.narrative,
    ARRAY(SELECT r.text FROM response_text r JOIN response s ON s.id = r.response_id WHERE r.case_id = c.id ORDER BY s.ordinal) AS response_texts
  FROM "case" c
    LEFT JOIN publication b ON b.case_id = c.id AND b.state = 'APPROVED'
    LEFT JOIN case_text t ON t.case_id = c.id
  WHERE c.id = ANY ($1::uuid[])`;
export const casesToIndex = (run: Run, ids: readonly string[]) => run<CaseRow>(CASES, [ids]);

export interface ProvisionRow {
  id: string;
  synthetic: boolean;
  path: string;
  label: string;
  heading: LocalizedText;
  protects: LocalizedText | null;
  gap: LocalizedText | null;
  note: LocalizedText | null;
  themes: string[];
  instrument: string;
  instrument_title: LocalizedText;
  number: string | null;
  symbol: string | null;
  summaries: LocalizedText[];
  since: number;
}

const PROVISIONS = `
  SELECT p.id, ${WORLD} AS synthetic, p.path, p.label, p.heading, p.protects, p.gap, p.note, p.themes, i.code AS instrument, i.title AS instrument_title, i.number, i.symbol,
    ARRAY(SELECT DISTINCT v.summary::jsonb FROM provision_version v WHERE v.provision_id = p.id AND v.summary IS NOT NULL ORDER BY 1) AS summaries,
    coalesce((SELECT extract(year FROM max(v.valid_from)) FROM provision_version v WHERE v.provision_id = p.id), extract(year FROM i.valid_from), 0)::int * 100 AS since
  FROM provision p JOIN instrument i ON i.id = p.instrument_id
  WHERE p.id = ANY ($1::uuid[])`;
export const provisionsToIndex = (run: Run, ids: readonly string[]) => run<ProvisionRow>(PROVISIONS, [ids]);

export interface RecommendationRow {
  id: string;
  synthetic: boolean;
  code: string;
  issuing_body: string;
  symbol: LocalizedText | null;
  paragraph: LocalizedText | null;
  year: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  issued_on: string | null;
  text: LocalizedText;
  themes: string[];
  addressees: string[];
  state_position: string;
  note: LocalizedText | null;
  targets: string[];
}

const RECOMMENDATIONS = `
  SELECT r.id, ${WORLD} AS synthetic, r.code, r.issuing_body, r.symbol, r.paragraph, r.year, r.issued_on, r.text, r.themes, r.addressees, r.state_position, r.note,
    ARRAY(SELECT p.path FROM recommendation_target t JOIN provision p ON p.id = t.provision_id WHERE t.recommendation_id = r.id ORDER BY 1) AS targets
  FROM recommendation r
  WHERE r.id = ANY ($1::uuid[])`;
export const recommendationsToIndex = (run: Run, ids: readonly string[]) => run<RecommendationRow>(RECOMMENDATIONS, [ids]);

export interface TermRow {
  vocabulary: string;
  code: string;
  broader: string | null;
  label: LocalizedText;
  synonyms: Partial<Record<LanguageCode, string[]>>;
}

export const termsToIndex = (run: Run) => run<TermRow>('SELECT vocabulary, code, broader, label, synonyms FROM vocabulary_term', []);

const TABLES: Record<SubjectKind, string> = {
  case: '"case"',
  decision: 'decision',
  provision: 'provision',
  recommendation: 'recommendation',
};

/** Ids of a kind in their order, some at a time. */
export async function subjectsAfter(run: Run, kind: SubjectKind, after: string | null, limit: number): Promise<Subject[]> {
  const rows = await run<{ id: string }>(`SELECT id FROM ${TABLES[kind]} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`, [
    after,
    limit,
  ]);
  return rows.map(({ id }) => ({ kind, id }));
}

/** Subjects that have documents and are not there, or not to be indexed, any more. */
export async function vanishedSubjects(run: Run, kind: SubjectKind, after: string | null, limit: number): Promise<Subject[]> {
  const rows = await run<{ id: string }>(
    `SELECT DISTINCT d.subject_id AS id FROM search_document d
      WHERE d.kind = $1 AND NOT d.removed AND ($2::uuid IS NULL OR d.subject_id > $2) AND NOT EXISTS (SELECT FROM ${TABLES[kind]} s WHERE s.id = d.subject_id)
      ORDER BY d.subject_id LIMIT $3`,
    [kind.toUpperCase(), after, limit],
  );
  return rows.map(({ id }) => ({ kind, id }));
}
