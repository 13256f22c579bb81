import { LANGUAGE_CODES, type LanguageCode, type LocalizedText } from '#libs/platform';
import { conceptKey, type Key } from '../analysis/keys.js';
import type { Run } from '../analysis/stems.repository.js';
import type { DocumentText, Weight } from '../engine/search-document.js';
import { facetValues, type OwnValues } from '../facets.js';
import { type TermRow, termsToIndex } from './projection.repository.js';

/** The vocabularies' words in three languages, by which a coded fact is found as it is said. */
export class Terms {
  private constructor(private readonly byCode: Map<string, TermRow>) {}

  static async load(run: Run): Promise<Terms> {
    const rows = await termsToIndex(run);
    return new Terms(new Map(rows.map((row) => [`${row.vocabulary} ${row.code}`, row])));
  }

  /** A text a language for each code: its label and synonyms, and the labels of wider terms. */
  texts(field: string, vocabulary: string, codes: readonly (string | null)[], weight: Weight): DocumentText[] {
    return [...new Set(codes)].flatMap((code) =>
      LANGUAGE_CODES.flatMap((language) => {
        const words = code === null ? [] : this.words(vocabulary, code, language);
        return words.length > 0 ? [{ field, language, weight, text: words.join('; ') }] : [];
      }).map((text, i) => (code !== null && i === 0 ? { ...text, concepts: this.concepts(vocabulary, code) } : text)),
    );
  }

  private concepts(vocabulary: string, code: string): Key[] {
    return this.withBroader(vocabulary, [code]).map((each) => conceptKey(vocabulary, each));
  }

  /** These codes and every wider one: what has a term counts under all that it belongs to, as a filter by a wider term finds it. */
  private withBroader(vocabulary: string, codes: readonly string[]): string[] {
    const all = new Set<string>();
    for (let code of codes as (string | null | undefined)[])
      while (code && !all.has(code)) {
        all.add(code);
        code = this.byCode.get(`${vocabulary} ${code}`)?.broader;
      }
    return [...all].sort();
  }

  /** What a document of these values is counted and filtered by. */
  facets(own: OwnValues): string[] {
    return facetValues(own, (vocabulary, codes) => this.withBroader(vocabulary, codes));
  }

  private words(vocabulary: string, code: string, language: LanguageCode): string[] {
    const term = this.byCode.get(`${vocabulary} ${code}`);
    if (!term) return [];
    const wider = term.broader ? this.byCode.get(`${vocabulary} ${term.broader}`)?.label[language] : undefined;
    return [term.label[language], ...(term.synonyms[language] ?? []), wider].filter((word): word is string => !!word);
  }
}

/** A text a language of what is stored as {kk?, ru?, en?}. */
export function localizedTexts(field: string, weight: Weight, value: LocalizedText | null): DocumentText[] {
  return LANGUAGE_CODES.flatMap((language) => (value?.[language] ? [{ field, language, weight, text: value[language] }] : []));
}

export const plainText = (field: string, weight: Weight, text: string | null | undefined): DocumentText[] =>
  text ? [{ field, language: null, weight, text }] : [];

/** `54(1)(6)` of …/art/54/part/1/item/6. */
export const citationOf = (path: string): string => {
  const [article, ...inner] = path
    .split('/')
    .slice(2)
    .filter((_, i) => i % 2 === 1);
  return article ? `${article}${inner.map((part) => `(${part})`).join('')}` : '';
};

/** How lawyers call the codes; no title has these. */
const SHORT_NAMES: Record<string, string> = {
  'kz/criminal-code': 'УК РК, ҚР ҚК, CC',
  'kz/criminal-procedure-code': 'УПК РК, ҚР ҚПК, CPC',
  'kz/administrative-offences-code': 'КоАП РК, ҚР ӘҚБтК, CAO',
  'kz/labour-code': 'ТК РК, ҚР ЕК',
  'kz/appc': 'АППК РК, ҚР ӘРПК',
};
export const shortNameOf = (path: string): string | undefined => SHORT_NAMES[path.split('/').slice(0, 2).join('/')];
