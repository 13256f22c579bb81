import type { ClientBase } from 'pg';
import type { LanguageCode, LocalizedText } from '#libs/platform';
import { type Confidence, code, readDemonstration, type SourceDictionary, together } from './data-files.js';
import type { ProvisionIds } from './law.js';
import { insertRows, newIds } from './rows.js';
import { resolveSources } from './sources.js';

interface RecommendationEntry {
  id: string;
  issuing_body: string;
  /** One text where it reads the same in every language, as do paragraphs. */
  symbol: string | LocalizedText | null;
  paragraph: string | LocalizedText | null;
  year: number;
  date: string | null;
  themes: string[];
  summary: LocalizedText;
  summary_translated: LanguageCode[];
  state_response: keyof typeof STATE_POSITIONS;
  state_response_note: LocalizedText | null;
  related_provisions: string[];
  note: LocalizedText | null;
  confidence: Confidence;
  confidence_detail?: LocalizedText;
  sources: string[];
}

export interface RecommendationsFile {
  recommendations: RecommendationEntry[];
  sources: SourceDictionary;
}

const STATE_POSITIONS = {
  accepted: 'SUPPORTED',
  'accepted-as-already-implemented': 'SUPPORTED_ALREADY_IMPLEMENTED',
  noted: 'NOTED',
  partial: 'PARTIALLY_SUPPORTED',
  'not-followed': 'NOT_FOLLOWED',
  unknown: 'UNKNOWN',
  'not-applicable': 'NOT_APPLICABLE',
};

/** Keys by the seed's ids. */
export type RecommendationIds = Map<string, string>;

/** Recommendations, the provisions they aim at (the first of an entry that spreads over several), and which ask for the same. */
export async function seedRecommendations(db: ClientBase, provisions: ProvisionIds): Promise<RecommendationIds> {
  const file = readDemonstration<RecommendationsFile>('recommendations.json');
  const keys = await newIds(db, file.recommendations.length);
  const ids: RecommendationIds = new Map(file.recommendations.map(({ id }, index) => [id, keys[index]!]));
  await insertRows(
    db,
    'recommendation',
    file.recommendations.map((entry) => ({
      id: ids.get(entry.id),
      code: entry.id.toUpperCase(),
      issuing_body: entry.issuing_body,
      symbol: inEachLanguage(entry.symbol),
      paragraph: inEachLanguage(entry.paragraph),
      year: entry.year,
      issued_on: entry.date,
      text: entry.summary,
      text_translated: entry.summary_translated,
      themes: entry.themes.map(code),
      addressees: ['Republic of Kazakhstan'],
      state_position: STATE_POSITIONS[entry.state_response],
      state_position_note: entry.state_response_note,
      note: together([entry.note, entry.confidence_detail]),
      verification: code(entry.confidence),
      sources: resolveSources(entry.sources, file.sources),
      version: 1,
    })),
  );
  await insertRows(
    db,
    'recommendation_target',
    file.recommendations.flatMap((entry) =>
      entry.related_provisions.map((provision) => ({ recommendation_id: ids.get(entry.id), provision_id: provisions.get(provision)![0] })),
    ),
  );
  await insertRows(db, 'recommendation_alignment', alignments(ids));
  return ids;
}

const inEachLanguage = (text: string | LocalizedText | null): LocalizedText | null =>
  typeof text === 'string' ? { kk: text, ru: text, en: text } : text;

/** Both ways, so that each side lists the other. */
function alignments(ids: RecommendationIds): { recommendation_id: string; aligned_id: string }[] {
  const { groups } = readDemonstration<{ groups: { recommendations: string[] }[] }>('alignments.json');
  const pairs = new Map<string, { recommendation_id: string; aligned_id: string }>();
  for (const { recommendations } of groups)
    for (const one of recommendations)
      for (const other of recommendations)
        if (one !== other) pairs.set(`${one} ${other}`, { recommendation_id: ids.get(one)!, aligned_id: ids.get(other)! });
  return [...pairs.values()];
}
