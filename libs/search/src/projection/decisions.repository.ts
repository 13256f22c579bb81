import type { LocalizedText } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';

export interface DecisionRow {
  id: string;
  synthetic: boolean;
  code: string;
  body: string;
  court: LocalizedText | null;
  level: string;
  state_code: string;
  citation: string;
  numbers: string[];
  ecli: string | null;
  symbol: string | null;
  title: LocalizedText;
  facts: LocalizedText | null;
  holding: LocalizedText | null;
  outcome: string;
  violation_types: string[];
  verification: string;
  provisions: { path: string; heading: LocalizedText }[];
  recency: number;
}

const DECISIONS = `
  SELECT d.id, current_setting('app.synthetic')::boolean AS synthetic, d.code, d.body, d.court, d.level, d.state_code, d.citation, d.numbers, d.ecli, d.symbol,
    d.title, d.facts, d.holding, d.outcome, d.violation_types, d.verification,
    (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('path', p.path, 'heading', p.heading)), '[]')
       FROM decision_provision x JOIN provision p ON p.id = x.provision_id WHERE x.decision_id = d.id) AS provisions,
    coalesce(to_char(d.decided_on, 'YYYYMM')::int, 0) AS recency
  FROM decision d WHERE d.id = ANY ($1::uuid[])`;
export const decisionsToIndex = (run: Run, ids: readonly string[]) => run<DecisionRow>(DECISIONS, [ids]);
