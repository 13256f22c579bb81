import { withSite } from './site.js';
import type { Visit } from './visit.js';
import type { LanguageCode } from './words.js';

const PLACES = [
  '/',
  '/law',
  '/law/kz/criminal-code',
  '/law/kz/criminal-code/art/54/part/1/item/6',
  '/law/kz/administrative-offences-code/art/461?on=2023-08-01',
  '/law/kz/administrative-offences-code/entry/propaganda',
  '/law/kz/const-1995/art/14?on=2023-05-01',
  '/law/kz/gender-marker-rules-2020',
  '/law/un/iccpr',
  '/law/un/yogyakarta/principle/18',
  '/recommendations',
  '/recommendations/ECOM-2023-R1',
  '/recommendations/UPR-1-2010',
  '/recommendations/UPR-2-2014-B',
  '/cases/KZ-2023-SX86V',
  '/search?kind=PROVISION',
  '/search?kind=RECOMMENDATION',
  '/statistics',
  '/statistics?by=REGION',
];

/** Names that are written so in every language. */
const NAMES = ['Virusoff', 'Equal Rights Trust', 'Human Rights Watch', 'adilet.zan.kz', 'zan.gov.kz', 'adilet', 'cookie'];

/** Latin words among texts that pass for texts of the page's language; and texts of another language that say so to nobody who looks. */
async function unmarked(visit: Visit): Promise<string[]> {
  const [texts, silent] = await visit.page.evaluate(() => {
    const page = document.documentElement.lang;
    const languageOf = (of: Element | null) => of?.closest('[lang]')?.getAttribute('lang');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement?.closest('script, noscript') || languageOf(parentElement) !== page
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    const others = [...document.querySelectorAll(`main [lang]:not([lang="${page}"])`)].filter(
      // a button that chooses a language bears its name
      (each) => !each.closest('button, label') && !each.nextElementSibling?.matches('.tag-language'),
    );
    return [found, others.map(({ textContent }) => textContent ?? '')] as const;
  });
  return [
    ...texts.filter((text) => latin(text)),
    ...silent.filter((text) => latin(text) || /\p{Script=Cyrillic}/u.test(text)).map((text) => `not marked: ${text}`),
  ];
}

/** Words in Latin letters, apart from names, addresses, codes and numbers of documents. */
const latin = (text: string): boolean =>
  /(?<![\w/.-])[A-Za-z]{2,}(?![\w/.-])/.test(
    NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/https?:\/\/\S+/g, '')).replace(
      /(?<![A-Za-z])[IVX]+(?![A-Za-z])/g,
      '',
    ),
  );

describe('a page for everyone, in Russian and Kazakh', () => {
  const { visit: open } = withSite();
  const visits = new Map<LanguageCode, Visit>();

  beforeAll(async () => {
    for (const language of ['ru', 'kk'] as const) visits.set(language, await open(undefined, { language }));
    for (const visit of visits.values()) await visit.go('/law');
  });

  it.each(PLACES)('shows nothing in English that is not marked so: %s', async (path) => {
    for (const [language, visit] of visits) {
      await visit.follow(path);
      expect({ language, found: await unmarked(visit) }).toEqual({ language, found: [] });
    }
  });
});
