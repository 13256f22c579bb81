import { Injectable } from '@nestjs/common';
import { badInput, Reads } from '#libs/platform';
import type { AnalysedQuery, Term } from './analysis/analyser.js';
import type { Key } from './analysis/keys.js';
import type { Run } from './analysis/stems.repository.js';
import type { DocumentKind, DocumentText, SearchAudience } from './engine/search-document.js';

export interface HitRow {
  id: string;
  kind: DocumentKind;
  subject_id: string;
  code: string;
  level: number;
  texts: DocumentText[];
  /** Places of matched words in its tsvector. */
  places: number[];
}

/** Statements of search beside the engines', run as the viewer. */
@Injectable()
export class SearchRepository {
  constructor(private readonly reads: Reads) {}

  readonly run: Run = <Row>(text: string, values: unknown[]) => this.reads.query<never>({ text, values }) as Promise<Row[]>;

  /** Hits as the viewer may see them: a document whose case the policies hide is not among them, whatever an index says. */
  async hits(audience: SearchAudience, ids: readonly string[], terms: readonly Term[]): Promise<Map<string, HitRow>> {
    if (ids.length === 0) return new Map();
    const keys = new Set(terms.flatMap((term) => ('key' in term ? [term.key] : term.phrase)));
    const rows = await this.run<Omit<HitRow, 'places'> & { places: Record<Key, number[]> }>(
      `SELECT d.id, d.kind, d.subject_id, d.code, d.level, d.texts,
         (SELECT coalesce(jsonb_object_agg(w.lexeme, w.positions), '{}') FROM unnest(d.words) w WHERE w.lexeme = ANY ($3::text[])) AS places
       FROM search_document d
       WHERE d.audience = $1 AND d.id = ANY ($2::text[]) AND (d.case_id IS NULL OR EXISTS (SELECT FROM "case" c WHERE c.id = d.case_id))`,
      [audience, ids, [...keys]],
    );
    return new Map(rows.map((row) => [row.id, { ...row, places: placesOf(row.places, terms) }]));
  }

  /** For each word that no document the viewer may see has: the nearest one that some has. */
  async corrections(viewer: 'staff' | 'public', words: AnalysedQuery['words']): Promise<(string | null)[]> {
    if (words.length === 0) return [];
    const known = words.map(({ keys }) => keys.map((key) => `'${key}'`).join(' | '));
    const [{ corrections }] = await this.run<{ corrections: (string | null)[] }>(
      `SELECT search_corrections_${viewer}($1::text[], $2::tsquery[]) AS corrections`,
      [words.map(({ word }) => word), known],
    );
    return corrections;
  }

  /** What the other engine's index of this viewer's audience was sent last; null while it may hold what the viewer may not see any more. */
  async mark(viewer: 'staff' | 'public'): Promise<string | null> {
    const [{ mark }] = await this.run<{ mark: string | null }>(`SELECT search_mark_${viewer}() AS mark`, []);
    return mark;
  }

  /** These terms and all narrower ones. @throws BAD_USER_INPUT for a code that is not in the vocabulary */
  async narrower(chosen: Record<string, readonly string[] | null | undefined>): Promise<Record<string, string[] | undefined>> {
    const filters = Object.entries(chosen).filter((entry): entry is [string, string[]] => !!entry[1]?.length);
    if (filters.length === 0) return {};
    const rows = await this.run<{ vocabulary: string; codes: string[]; unknown: boolean }>(
      `SELECT vocabulary, narrower_terms(vocabulary, ARRAY(SELECT jsonb_array_elements_text(codes))) AS codes,
         EXISTS (SELECT FROM jsonb_array_elements_text(codes) given(term) WHERE NOT EXISTS (
           SELECT FROM vocabulary_term t WHERE t.vocabulary = asked.vocabulary AND t.code = given.term)) AS unknown
       FROM unnest($1::text[], $2::jsonb[]) asked(vocabulary, codes)`,
      [filters.map(([vocabulary]) => vocabulary), filters.map(([, codes]) => JSON.stringify(codes))],
    );
    const unknown = rows.find((row) => row.unknown);
    if (unknown)
      throw badInput(`There is no such code in the vocabulary "${unknown.vocabulary}". Ask \`vocabularies\` for the codes there are.`);
    return Object.fromEntries(rows.map(({ vocabulary, codes }) => [vocabulary, codes]));
  }

  /** Labels of facet values in the first language of the reader that has one. */
  label(vocabulary: string, code: string, languages: readonly string[]): Promise<string> {
    return this.reads.load(`facet label ${vocabulary} ${languages.join()}`, code, async (codes) => {
      const text = `SELECT k.code, coalesce(${
        vocabulary === 'provision'
          ? `(SELECT concat_ws(' ', substring(p.label FROM '^[0-9].*'), coalesce(p.heading->>$3, p.heading->>$4, p.heading->>$5)) FROM provision p WHERE p.path = k.code AND $2::text IS NOT NULL)`
          : `(SELECT coalesce(t.label->>$3, t.label->>$4, t.label->>$5) FROM vocabulary_term t WHERE t.vocabulary = $2 AND t.code = k.code)`
      }, k.code) AS label FROM unnest($1::text[]) k(code)`;
      const rows = await this.run<{ code: string; label: string }>(text, [codes, vocabulary, ...languages.slice(0, 3)]);
      const labels = new Map(rows.map((row) => [row.code, row.label]));
      return codes.map((each) => labels.get(each) ?? each);
    });
  }
}

/** Words wherever they stand; those of a phrase where the whole of it stands. */
function placesOf(places: Record<Key, number[]>, terms: readonly Term[]): number[] {
  const at = new Map(Object.entries(places).map(([key, positions]) => [key, new Set(positions)]));
  return terms.flatMap((term) => {
    if ('key' in term) return places[term.key] ?? [];
    const begins = (places[term.phrase[0]] ?? []).filter((first) => term.phrase.every((key, i) => at.get(key)?.has(first + i)));
    return begins.flatMap((first) => term.phrase.map((_, i) => first + i));
  });
}
