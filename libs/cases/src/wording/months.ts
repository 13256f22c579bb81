import { FindingKind, languageOf, type Place, type Wording } from './finding.js';
import { plainForm } from './plain-form.js';

const L = '\\p{L}';
/** Names of months in all their cases; of English ones that are words of their own, only beside what dates them. */
const MONTHS: Record<string, string> = {
  ru: `январ${L}+|феврал${L}+|март(?:а|е|у|ом)?|апрел${L}+|ма[йяюе]|маем|июн${L}+|июл${L}+|август(?:а|е|у|ом)?|сентябр${L}+|октябр${L}+|ноябр${L}+|декабр${L}+`,
  kk: `қаңтар${L}*|ақпан${L}*|наурыз${L}*|сәуір${L}*|мамыр${L}*|маусым${L}*|шілде${L}*|тамыз${L}*|қыркүйек${L}*|қазан${L}*|қараша${L}*|желтоқсан${L}*`,
  en: `january|february|april|june|july|august|september|october|november|december|(?:in|of|since|until|from|by|early|late|mid)[ -](?:march|may)|(?:march|may)(?=,? (?:19|20)\\d{2})`,
};
const NAMED = new RegExp(`(?<!${L})(?:${Object.values(MONTHS).join('|')})(?!${L})`, 'giu');
const NUMBERED =
  /(?<![\p{L}\d])(?:VI{0,3}|I{1,3}|IV|IX|XI{0,2})[./](?:19|20)\d{2}(?!\d)|(?<!\p{L})(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s(?:19|20)\d{2}|(?<![\d.])(?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d-])/giu;

/** Months that a wording tells: for a case of which the public may know no more than the year. */
export function monthsIn(wording: Wording): Place[] {
  return (['title', 'narrative'] as const).flatMap((field) =>
    Object.entries(wording[field]).flatMap(([language, original]) => {
      const { text, stretch } = plainForm(original);
      return [NAMED, NUMBERED].flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match): Place => {
          const { from, to } = stretch(match.index, match.index + match[0].length);
          return { kind: FindingKind.MONTH, field, language: languageOf(language), from, to };
        }),
      );
    }),
  );
}
