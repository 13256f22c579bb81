import type { Confidence, SourceDictionary } from './data-files.js';

export interface ActEntry {
  id: string;
  kind: string;
  title_en: string;
  title_ru: string | null;
  title_kk: string | null;
  number: string | null;
  date: string;
  adilet_url: string | null;
  adilet_id_confidence: Confidence | null;
  effective_from: string | null;
  effective_from_confidence: Confidence | null;
  effective_to: string | null;
  note: string | null;
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
  summary: string;
  protects: string | null;
  gap: string | null;
  themes: string[];
  effective_from: string | null;
  effective_to: string | null;
  version_checked: string;
  note: string | null;
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
  kind: string;
  body: string;
  symbol: string | null;
  adopted: string;
  kazakhstan_status: string;
  kazakhstan_date: string;
  provisions: { article: string; heading: string; summary: string; confidence: Confidence }[];
  binding: boolean;
  note: string | null;
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
  summary?: string;
  checked?: string;
}

export interface LawHistory {
  starts: Record<string, { from: string }>;
  wordings: Record<string, { periods: Wording[] }>;
  successors: { from: string; to: string }[];
  headings: Record<string, Record<string, string>>;
}
