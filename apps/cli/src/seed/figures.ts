import type { ClientBase } from 'pg';
import type { LanguageCode, LocalizedText } from '#libs/platform';
import type { FigureQualifier, FigureUnit } from '#libs/statistics';
import { type Confidence, code, readDemonstration, type SourceDictionary } from './data-files.js';
import { insertRows } from './rows.js';
import { resolveSources } from './sources.js';

interface FigureEntry {
  id: string;
  country: string;
  scope: LocalizedText;
  year: number | null;
  indicator: Record<LanguageCode, string>;
  value: number;
  unit: FigureUnit;
  qualifier: FigureQualifier;
  publisher: string;
  derived: boolean;
  note: LocalizedText | null;
  confidence: Confidence;
  sources: string[];
}

/** Figures that others published; those computed by the compiler stay marked as derived. */
export async function seedFigures(db: ClientBase): Promise<void> {
  const file = readDemonstration<{ statistics: FigureEntry[]; sources: SourceDictionary }>('statistics.json');
  await insertRows(
    db,
    'published_figure',
    file.statistics.map(({ id, confidence, sources, ...figure }) => ({
      ...figure,
      code: id,
      verification: code(confidence),
      sources: resolveSources(sources, file.sources),
    })),
  );
}
