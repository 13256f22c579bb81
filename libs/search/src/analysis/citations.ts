/** How lawyers cite an article, brought to the form in which provisions are labelled: `54(1)(6)`. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
const NUMBER = '(\\d+(?:-\\d+)?)';
const ITEM = '(?:пп?\\.?|(?:под)?пункт\\p{L}*)';
const PART = '(?:ч\\.?|част\\p{L}*)';
const ARTICLE = '(?:ст\\.?|стать\\p{L}*|arts?\\.?|articles?|§)';
const KAZAKH = (word: string) => `\\s*-?\\s*${word}\\p{L}*`;

const FORMS: [RegExp, string][] = [
  [new RegExp(`${BEFORE}${ITEM}\\s*${NUMBER}\\)?,?\\s*${PART}\\s*${NUMBER},?\\s*${ARTICLE}\\s*${NUMBER}${AFTER}`, 'giu'), '$3($2)($1)'],
  [new RegExp(`${BEFORE}${PART}\\s*${NUMBER},?\\s*${ARTICLE}\\s*${NUMBER}${AFTER}`, 'giu'), '$2($1)'],
  [
    new RegExp(`${BEFORE}${NUMBER}${KAZAKH('бап')},?\\s*${NUMBER}${KAZAKH('бөлі')},?\\s*${NUMBER}\\)?${KAZAKH('тарма[қғ]')}`, 'giu'),
    '$1($2)($3)',
  ],
  [new RegExp(`${BEFORE}${NUMBER}${KAZAKH('бап')},?\\s*${NUMBER}${KAZAKH('бөлі')}`, 'giu'), '$1($2)'],
  [new RegExp(`${BEFORE}${NUMBER}${KAZAKH('ба[пб]')}`, 'giu'), '$1'],
  [new RegExp(`${BEFORE}${ARTICLE}\\s*(?=\\d)`, 'giu'), ''],
];

export const withPlainCitations = (query: string): string => FORMS.reduce((text, [form, plain]) => text.replace(form, plain), query);
