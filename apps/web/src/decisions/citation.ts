/** What a citation is made of. */
export interface CitedDecision {
  code: string;
  title: string;
  citation: string;
  /** The name of the court or body. */
  authority: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  decidedOn: string | null;
  number: string | null;
  url: string | null;
  /** This page. */
  address: string;
}

/** The citation as lawyers write it, and where it is held here. */
export const plain = ({ citation, address }: CitedDecision): string => `${citation}. ${address}`;

/** A braced value of BibTeX: braces and backslashes of the text would end or change it. */
const braced = (text: string): string => `{${text.replace(/[\\{}]/g, ' ').replace(/[&%$#_]/g, '\\$&')}}`;

/** An entry for BibLaTeX: `jurisdiction` is its type for decisions of courts. */
export function bibtex({ code, title, authority, decidedOn, number, citation, url, address }: CitedDecision): string {
  const fields = [
    ['title', title],
    ['institution', authority],
    ['date', decidedOn],
    ['number', number],
    ['note', citation],
    ['url', url ?? address],
  ].filter((field): field is [string, string] => !!field[1]);
  // addresses are taken as they stand
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'url' ? `{${value}}` : braced(value)}`);
  return `@jurisdiction{${code},\n${lines.join(',\n')}\n}`;
}

/** An item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema): type `legal_case`. */
export function cslJson({ code, title, authority, decidedOn, number, citation, url, address }: CitedDecision): string {
  const item = {
    id: code,
    type: 'legal_case',
    title,
    authority,
    ...(decidedOn ? { issued: { 'date-parts': [decidedOn.split('-').map(Number)] } } : {}),
    ...(number ? { number } : {}),
    references: citation,
    URL: url ?? address,
  };
  return JSON.stringify([item], null, 2);
}
