import { accessibilityProblems } from '../kit/browser.js';
import type { DemoPerson } from '../kit/client.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';
import { LANGUAGES, type LanguageCode, RAW_KEY, say } from './words.js';

type Words = (language: LanguageCode) => string;

interface Place {
  path: string;
  /** What the browser's tab shows, and the heading where it is no text of the database. */
  name: Words;
  heading?: Words;
}

const words =
  (key: string, values: Record<string, string> = {}): Words =>
  (language) =>
    say(language, key, values);

const PLACES: Place[] = [
  { path: '/', name: words('overview.name'), heading: words('overview.title') },
  { path: '/search', name: words('search.name'), heading: words('search.title') },
  { path: '/search?kind=CASE', name: words('search.name'), heading: words('search.allCases') },
  { path: '/cases/KZ-2023-SX86V', name: words('case.heading', { code: 'KZ-2023-SX86V' }) },
  { path: '/law', name: words('law.name'), heading: words('law.title') },
  { path: '/law/kz/criminal-code', name: (language) => ({ kk: 'Қылмыстық', ru: 'Уголовн', en: 'Criminal' })[language] },
  { path: '/law/kz/const-1995/art/14?on=2023-05-01', name: words('law.named.art', { art: '14' }) },
  { path: '/decisions', name: words('decisions.name'), heading: words('decisions.title') },
  { path: '/decisions?violationType=OUTING&sort=CITATION_ASC', name: words('decisions.name'), heading: words('decisions.title') },
  { path: '/decisions/toonen-v-australia-1994', name: () => 'Toonen' },
  { path: '/recommendations', name: words('recommendations.name'), heading: words('recommendations.title') },
  { path: '/recommendations/UPR-2-2014-B', name: () => 'UPR-2-2014-B' },
  { path: '/statistics', name: words('statistics.name'), heading: words('statistics.title') },
  { path: '/statistics?by=REGION', name: words('statistics.name'), heading: words('statistics.title') },
  { path: '/sign-in', name: words('signIn.title'), heading: words('signIn.title') },
  { path: '/account', name: words('account.title'), heading: words('account.title') },
  { path: '/forgot-password', name: words('door.forgotTitle'), heading: words('door.forgotTitle') },
  { path: '/set-password', name: words('door.setTitle'), heading: words('door.setTitle') },
  {
    path: '/cases/KZ-1999-99999',
    name: words('case.heading', { code: 'KZ-1999-99999' }),
    heading: words('case.heading', { code: 'KZ-1999-99999' }),
  },
  { path: '/no/such/page', name: words('failure.page.title'), heading: words('failure.page.title') },
];

const STAFF_PLACES: { person: DemoPerson; places: Place[] }[] = [
  {
    person: 'admin',
    places: [
      { path: '/admin/people', name: words('people.name'), heading: words('people.title') },
      { path: '/admin/audit', name: words('audit.name'), heading: words('audit.title') },
      { path: '/vault', name: words('vault.name'), heading: words('vault.title') },
      { path: '/inbox', name: words('inbox.name'), heading: words('inbox.name') },
      { path: '/admin/audit?action=session&refused=yes', name: words('audit.name'), heading: words('audit.title') },
    ],
  },
  {
    person: 'advocate',
    places: [
      { path: '/recommendations/ECOM-2023-R2', name: () => 'ECOM-2023-R2' },
      { path: '/recommendations/ECOM-2023-R2/assess', name: words('assessment.new'), heading: words('assessment.title') },
      { path: '/inbox', name: words('inbox.name'), heading: words('inbox.name') },
    ],
  },
  {
    person: 'documenter',
    places: [
      { path: '/cases/KZ-2023-SX86V', name: words('case.heading', { code: 'KZ-2023-SX86V' }) },
      { path: '/cases/KZ-2023-SX86V/work', name: words('work.name'), heading: words('work.name') },
      {
        path: '/cases/KZ-2023-SX86V/vault',
        name: words('vault.titleOf', { code: 'KZ-2023-SX86V' }),
        heading: words('vault.titleOf', { code: 'KZ-2023-SX86V' }),
      },
      { path: '/inbox', name: words('inbox.name'), heading: words('inbox.name') },
      { path: '/cases/KZ-2023-SX86V/publication', name: words('publication.title'), heading: words('publication.title') },
      ...['what', 'acts', 'people', 'responses', 'law', 'save'].map((step) => ({
        path: `/cases/KZ-2023-S0TTP/change?step=${step}`,
        name: words('change.title', { code: 'KZ-2023-S0TTP' }),
        heading: words('change.title', { code: 'KZ-2023-S0TTP' }),
      })),
      ...['what', 'acts', 'people', 'responses', 'law', 'save'].map((step) => ({
        path: `/cases/new?step=${step}`,
        name: words('entry.title'),
        heading: words('entry.title'),
      })),
    ],
  },
  {
    person: 'reviewer',
    places: [
      { path: '/', name: words('overview.name'), heading: words('overview.title') },
      { path: '/search?kind=CASE', name: words('search.name'), heading: words('search.allCases') },
      { path: '/cases/KZ-2023-SX86V', name: words('case.heading', { code: 'KZ-2023-SX86V' }) },
      { path: '/cases/KZ-2023-S0TTP', name: words('case.heading', { code: 'KZ-2023-S0TTP' }) },
      { path: '/cases/KZ-2023-S0TTP/work', name: words('work.name'), heading: words('work.name') },
      { path: '/inbox', name: words('inbox.name'), heading: words('inbox.name') },
      { path: '/statistics?by=REGION,PERPETRATOR_TYPE', name: words('statistics.name'), heading: words('statistics.title') },
      { path: '/account', name: words('account.title'), heading: words('account.title') },
    ],
  },
];

/** What a reader of this language should never meet. */
async function unfinished(visit: Visit, language: LanguageCode): Promise<string[]> {
  // An address to cite is made of codes, rightly.
  const address = visit.page.locator('.permalink code');
  const cited = (await address.count()) > 0 ? await seen(address) : '';
  const text = `${(await visit.text('body')).replace(cited, '')}\n${await visit.page.title()}`;
  return [
    ...(text.match(RAW_KEY) ?? []),
    ...(text.match(/\b[A-Z]{2,}_[A-Z_]+\b|\{\w+\}|\bundefined\b|\[object |\bNaN\b|(?<!\[)…/g) ?? []),
    ...(await foreign(visit, language)),
  ];
}

/**
 * Texts in another language than the element that holds them says, so that they would be read aloud wrongly: by their letters, and in Kazakh by having none of
 * its own. Words that begin with a capital may be names; codes and commands are of no language.
 */
async function foreign(visit: Visit, language: LanguageCode): Promise<string[]> {
  const found = await visit.page.evaluate(() => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { lang: string; text: string }[] = [];
    while (nodes.nextNode()) {
      const { parentElement: holder, textContent } = nodes.currentNode;
      const lang = holder?.closest('[lang]')?.getAttribute('lang') ?? '';
      if (!holder?.closest('code, noscript, script, style, textarea')) texts.push({ lang, text: textContent ?? '' });
    }
    return texts;
  });
  const demonstration = say(language, 'signIn.demonstration');
  return found
    .filter(({ text }) => text.trim() && text !== demonstration)
    .filter(({ lang, text }) => seemsForeign(lang, text.replace(OF_NO_LANGUAGE, ' ')))
    .map(({ lang, text }) => `${lang}: ${text.trim()}`);
}

/** Addresses, codes, commands, names of the demonstration's people, and a word that all three languages use. */
const OF_NO_LANGUAGE = /\S*[@/.]\S+|\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b|«dalel [^»]*»|“dalel [^”]*”|\b(?:Second )?demo \w+|\bcookie\b/gi;

function seemsForeign(lang: string, text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => word[0] === word[0]?.toLowerCase());
  const kazakh = (word: string): boolean => /[әғқңөұүһі]/i.test(word);
  if (lang === 'en') return common.some((word) => /\p{Script=Cyrillic}/u.test(word));
  if (common.some((word) => word.length > 2 && /^\p{Script=Latin}+$/u.test(word))) return true;
  if (lang === 'ru') return common.some(kazakh);
  return words.length > 5 && words.every((word) => !kazakh(word));
}

async function sidewaysAt360(visit: Visit): Promise<string[]> {
  await visit.page.setViewportSize({ width: 360, height: 740 });
  const wide = await visit.page.evaluate(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > page.clientWidth + 1 && !each.closest('.sideways'))
      .map(({ tagName, className, textContent }) => `${tagName}.${String(className)} ${textContent?.slice(0, 30)}`)
      .slice(-3);
  });
  await visit.page.setViewportSize({ width: 1280, height: 900 });
  return wide;
}

const ALL_PLACES = [...PLACES, ...STAFF_PLACES.flatMap(({ places }) => places)];

/** axe is slow: it looks at every page in one language, at a third of them in each. */
const inspected = (place: Place, language: LanguageCode): boolean =>
  ALL_PLACES.indexOf(place) % LANGUAGES.length === LANGUAGES.indexOf(language);

/** Looks at one page as it stands. */
async function look(visit: Visit, place: Place, language: LanguageCode): Promise<unknown> {
  const { path, name, heading } = place;
  await visit.follow(path);
  return {
    lang: await visit.page.getAttribute('html', 'lang'),
    title: await visit.page.title(),
    heading: await visit.heading(),
    unfinished: await unfinished(visit, language),
    sideways: await sidewaysAt360(visit),
    accessibility: inspected(place, language) ? await accessibilityProblems(visit.page) : [],
    looked: { path, name: name(language), heading: heading?.(language) },
  };
}

const asExpected = ({ path, name, heading }: Place, language: LanguageCode): unknown => ({
  lang: language,
  title: expect.stringContaining(name(language)),
  heading: heading ? heading(language) : expect.stringMatching(/\S/),
  unfinished: [],
  sideways: [],
  accessibility: [],
  looked: { path, name: name(language), heading: heading?.(language) },
});

describe('every page', () => {
  const site = withSite();
  const visits = new Map<string, Visit>();
  const visitOf = async (person: DemoPerson | undefined, language: LanguageCode): Promise<Visit> => {
    const key = `${person} ${language}`;
    const known = visits.get(key);
    if (known) return known;
    const visit = await site.visit(person, { language });
    visits.set(key, visit);
    // Scripts and words are loaded once a person and language; from there pages follow each other as they do for people.
    await visit.go('/account');
    return visit;
  };

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(PLACES)('$path', async (place) => {
      expect(await look(await visitOf(undefined, language), place, language)).toEqual(asExpected(place, language));
    });
    it.each(STAFF_PLACES.flatMap(({ person, places }) => places.map((place) => ({ person, place }))))(
      '$place.path of the $person',
      async ({ person, place }) => {
        expect(await look(await visitOf(person, language), place, language)).toEqual(asExpected(place, language));
      },
    );
  });

  it('asks nothing of other sites, and has no error', () => expect(site.troubles()).toEqual([]));
});
