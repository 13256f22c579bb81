import { CASE } from '../cases/documents.js';
import { readLanguage, toApiLanguage } from '../i18n/language.js';
import { PROVISION, PROVISION_NAME } from '../law/documents.js';
import { CASES_IN_NUMBERS, OVERVIEW } from '../overview/documents.js';
import { SEARCH } from '../search/documents.js';
import { facetsStandOpen, toFilter } from '../search/filters.js';
import { SESSION } from '../session/document.js';
import { VOCABULARIES } from '../vocabulary/document.js';
import { ask } from './answers.js';

const lang = toApiLanguage(readLanguage());

/** A page by its address (app/router.tsx), and what it asks first, in its variables; an address with more in it is left to the page. */
interface EarlyPage {
  address: RegExp;
  code: () => Promise<unknown>;
  asks?: (path: string, signedIn: () => Promise<boolean>) => void | Promise<void>;
}

const PAGES: readonly EarlyPage[] = [
  {
    address: /^\/$/,
    code: () => import('../overview/OverviewPage.js'),
    asks() {
      ask(OVERVIEW, { lang });
      ask(CASES_IN_NUMBERS, { lang });
    },
  },
  {
    address: /^\/search$/,
    code: () => import('../search/SearchPage.js'),
    asks() {
      ask(SEARCH, { words: '', asWords: [], kinds: null, filter: toFilter({}), lang, facets: facetsStandOpen() });
    },
  },
  {
    address: /^\/cases\/(?!new$)([^/]+)$/,
    code: () => import('../cases/CasePage.js'),
    async asks(code, signedIn) {
      ask(CASE, { code, purpose: null, lang, reading: lang, edition: null, staff: await signedIn() });
    },
  },
  { address: /^\/law$/, code: () => import('../law/InstrumentsPage.js') },
  {
    address: /^\/law\/([^/]+\/[^/]+\/.*[^/])$/,
    code: () => import('../law/LawPage.js'),
    asks(path) {
      ask(PROVISION, { path, on: null, lang });
      ask(PROVISION_NAME, { path, lang });
    },
  },
  { address: /^\/recommendations$/, code: () => import('../recommendations/TrackerPage.js') },
  { address: /^\/recommendations\/[^/]+$/, code: () => import('../recommendations/RecommendationPage.js') },
  { address: /^\/statistics$/, code: () => import('../statistics/StatisticsPage.js') },
];

// Runs before the code that every page needs has come, and fetches meanwhile what would be fetched then.
const session = ask(SESSION, {});
ask(VOCABULARIES, { lang });

async function signedIn(): Promise<boolean> {
  const answer = (await (await session)?.clone().json()) as { data?: { viewer: unknown } } | undefined;
  return Boolean(answer?.data?.viewer);
}

async function start(): Promise<void> {
  const { pathname, search } = window.location;
  const page = PAGES.find(({ address }) => address.test(pathname));
  // A page that does not come is fetched again by the router, which says so where it fails.
  page?.code().catch(() => undefined);
  const { at, words } = (window.history.state ?? {}) as { at?: string; words?: string };
  if (search !== '' || at || words) return;
  const [, named = ''] = page?.address.exec(pathname) ?? [];
  await page?.asks?.(decodeURIComponent(named), signedIn);
}

// Nothing that fails here stops the page, which asks again.
start().catch(() => undefined);
