import type { LanguageCode } from '../i18n/language.js';

/** How lawyers in Kazakhstan call the codes in short. What has no settled short name is called by its title, beside the article. */
const SHORT_NAMES: Readonly<Record<string, Record<LanguageCode, string>>> = {
  'kz/criminal-code': { kk: 'ҚК', ru: 'УК РК', en: 'CC' },
  'kz/criminal-procedure-code': { kk: 'ҚПК', ru: 'УПК РК', en: 'CPC' },
  'kz/administrative-offences-code': { kk: 'ӘҚБтК', ru: 'КоАП РК', en: 'CAO' },
  'kz/labour-code': { kk: 'ЕК', ru: 'ТК РК', en: 'LC' },
  'kz/appc': { kk: 'ӘРПК', ru: 'АППК РК', en: 'APPC' },
};

/** Codes whose articles have parts (часть, бөлік) with points in them; the articles of all other acts have points with subpoints in them. */
const WITH_PARTS: ReadonlySet<string> = new Set([
  'kz/criminal-code',
  'kz/criminal-procedure-code',
  'kz/administrative-offences-code',
  'kz/appc',
]);

type Piece = 'art' | 'part' | 'partPoint' | 'point' | 'subpoint' | 'definition';

/** A provision, to be called by the words `law.named.<piece>`, or `law.namedIn.<piece>` where its act has a short name. */
export interface ProvisionNumber {
  piece: Piece;
  numbers: { art: string; first: string; second: string };
  act: string | undefined;
}

/** Reads the path of an article or of a piece of one, as "kz/criminal-code/art/54/part/1/item/16"; of anything else nothing. */
export function numberOf(path: string, language: LanguageCode): ProvisionNumber | undefined {
  const [state, instrument, unit, art, , first, , second] = path.split('/');
  if (unit !== 'art' || !art) return undefined;
  const act = `${state}/${instrument}`;
  const numbers = { art, first: first ?? '', second: second ?? '' };
  return { piece: pieceOf(WITH_PARTS.has(act), numbers), numbers, act: SHORT_NAMES[act]?.[language] };
}

function pieceOf(withParts: boolean, { art, first, second }: ProvisionNumber['numbers']): Piece {
  if (!first) return 'art';
  if (second) return withParts ? 'partPoint' : 'subpoint';
  if (withParts) return 'part';
  // the first article of a law defines its words, in subpoints alone
  return art === '1' ? 'definition' : 'point';
}
