import type { LanguageCode, LocalizedText } from '#libs/platform';
import type { Confidence, SourceDictionary } from './data-files.js';

export interface ActEntry {
  id: string;
  kind: string;
  title_en: string;
  title_ru: string | null;
  title_kk: string | null;
  title_translated: LanguageCode[];
  number: string | null;
  date: string;
  adilet_url: string | null;
  adilet_id_confidence: Confidence | null;
  effective_from: string | null;
  effective_from_confidence: Confidence | null;
  effective_to: string | null;
  note: LocalizedText | null;
  confidence: Confidence;
  sources: string[];
}

export interface ProvisionEntry {
  id: string;
  act_id: string;
  article: string;
  heading_en: string;
  heading_ru: string | null;
  heading_kk: string | null;
  heading_translated: LanguageCode[];
  /** Null where no text was read: it is here because decisions apply it. */
  summary: LocalizedText | null;
  protects: LocalizedText | null;
  gap: LocalizedText | null;
  themes: string[];
  effective_from: string | null;
  effective_to: string | null;
  version_checked: LocalizedText;
  note: LocalizedText | null;
  confidence: Confidence;
  sources: string[];
}

export interface ProvisionsFile {
  acts: ActEntry[];
  provisions: ProvisionEntry[];
  sources: SourceDictionary;
}

export interface InstrumentEntry {
  id: string;
  title_en: string;
  title_ru: string | null;
  title_kk: string | null;
  title_translated: LanguageCode[];
  kind: string;
  body: string;
  symbol: string | null;
  /** Page of the United Nations, the ILO or its makers with the text. */
  url?: string;
  adopted: string;
  kazakhstan_status: string;
  kazakhstan_date: string;
  provisions: { article: string; heading: LocalizedText; summary: LocalizedText | null; confidence: Confidence }[];
  binding: boolean;
  note: LocalizedText | null;
  confidence: Confidence;
  sources: string[];
}

export interface InstrumentsFile {
  instruments: InstrumentEntry[];
  sources: SourceDictionary;
}

/** One wording in time; `read` marks the one that the entry's own summary describes. */
export interface Wording {
  from?: string;
  to?: string;
  adopted?: string;
  /** Day of the law that ended it: no text ends before. */
  endedBy?: string;
  read?: boolean;
  summary?: LocalizedText;
  checked?: LocalizedText;
}

export interface LawHistory {
  starts: Record<string, { from: string }>;
  wordings: Record<string, { periods: Wording[] }>;
  successors: { from: string; to: string }[];
  headings: Record<string, LocalizedText & { translated: LanguageCode[] }>;
  /** What one of the pieces says of which an entry speaks together. */
  summaries: Record<string, LocalizedText>;
}
