import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseAddress, writeAddress } from '../address/address.js';
import { code, codes, day, filters, many, one } from '../address/filters.js';
import { quietHistory } from '../address/quiet-history.js';
import {
  DECISION_FLAGS,
  DECISION_LEVELS,
  DECISION_ORDERS,
  DECISION_WEIGHTS,
  IMPLEMENTATIONS,
  PURPOSES,
  RECOMMENDATION_ORDERS,
  SEARCH_KINDS,
  STATE_POSITIONS,
  STATISTICS_DIMENSIONS,
} from '../api/codes.js';
import { ENTRY_STEPS } from '../cases/entry/steps.js';
import { forEachFilter, MANY_VALUED } from '../search/filters.js';
import { BrokenPage } from '../shell/BrokenPage.js';
import { BrokenShell } from '../shell/BrokenShell.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Shell } from '../shell/Shell.js';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The words a person searched for: kept by the browser for this entry of its history, never written into an address. */
    words?: string;
    /** When they were typed, in milliseconds: what was typed before a quick exit is shown no more. */
    typedAt?: number;
    /** Stretches of them that are to be searched for as the words that they are: a citation, a month. */
    asWords?: string[];
    /** The page of the case, from which the work on it was opened: the way back leads to where it was read. */
    fromReading?: boolean;
    /** When the case happened from which a provision was opened, as precisely as its reader may know: of no address, which would tell its day. */
    dayOfCase?: string;
  }
}

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: BrokenShell });

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../overview/OverviewPage.js'), 'OverviewPage'),
});

const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: filters({
    kind: codes(SEARCH_KINDS),
    ...forEachFilter(many),
    all: codes(MANY_VALUED),
    from: day,
    to: day,
  }),
  component: lazyRouteComponent(() => import('../search/SearchPage.js'), 'SearchPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$code',
  validateSearch: filters({ purpose: code(PURPOSES) }),
  component: lazyRouteComponent(() => import('../cases/CasePage.js'), 'CasePage'),
});

const caseWork = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$code/work',
  validateSearch: filters({ purpose: code(PURPOSES) }),
  component: lazyRouteComponent(() => import('../cases/work/WorkPage.js'), 'WorkPage'),
});

const newCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/new',
  validateSearch: filters({ step: code(ENTRY_STEPS) }),
  component: lazyRouteComponent(() => import('../cases/entry/NewCasePage.js'), 'NewCasePage'),
});

const changeCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$code/change',
  validateSearch: filters({ step: code(ENTRY_STEPS) }),
  component: lazyRouteComponent(() => import('../cases/entry/change/ChangeCasePage.js'), 'ChangeCasePage'),
});

const publication = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$code/publication',
  component: lazyRouteComponent(() => import('../cases/publication/PublicationPage.js'), 'PublicationPage'),
});

const vaultOfCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$code/vault',
  component: lazyRouteComponent(() => import('../vault/VaultPage.js'), 'VaultPage'),
});

const vaults = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vault',
  component: lazyRouteComponent(() => import('../vault/VaultsPage.js'), 'VaultsPage'),
});

const law = createRoute({ getParentRoute: () => rootRoute, path: '/law' });

const instruments = createRoute({
  getParentRoute: () => law,
  path: '/',
  component: lazyRouteComponent(() => import('../law/LawPage.js'), 'InstrumentsPage'),
});

const provision = createRoute({
  getParentRoute: () => law,
  path: '$',
  validateSearch: filters({ on: day }),
  component: lazyRouteComponent(() => import('../law/LawPage.js'), 'LawPage'),
});

const recommendations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recommendations',
  validateSearch: filters({
    body: many,
    theme: many,
    status: codes(IMPLEMENTATIONS),
    position: codes(STATE_POSITIONS),
    year: many,
    sort: code(RECOMMENDATION_ORDERS),
  }),
  component: lazyRouteComponent(() => import('../recommendations/TrackerPage.js'), 'TrackerPage'),
});

const recommendation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recommendations/$code',
  validateSearch: filters({ purpose: code(PURPOSES) }),
  component: lazyRouteComponent(() => import('../recommendations/RecommendationPage.js'), 'RecommendationPage'),
});

const assess = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recommendations/$code/assess',
  component: lazyRouteComponent(() => import('../recommendations/assessments/NewAssessmentPage.js'), 'NewAssessmentPage'),
});

const decisions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions',
  validateSearch: filters({
    body: many,
    outcome: many,
    violationType: many,
    weight: codes(DECISION_WEIGHTS),
    level: codes(DECISION_LEVELS),
    flag: codes(DECISION_FLAGS),
    sort: code(DECISION_ORDERS),
  }),
  component: lazyRouteComponent(() => import('../decisions/DecisionsPage.js'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions/$code',
  component: lazyRouteComponent(() => import('../decisions/DecisionPage.js'), 'DecisionPage'),
});

const inbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../inbox/InboxPage.js'), 'InboxPage'),
});

const statistics = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics',
  validateSearch: filters({ by: codes(STATISTICS_DIMENSIONS) }),
  component: lazyRouteComponent(() => import('../statistics/StatisticsPage.js'), 'StatisticsPage'),
});

const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/AccountPage.js'), 'AccountPage'),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: filters({ return: one }),
  component: lazyRouteComponent(() => import('../session/SignInPage.js'), 'SignInPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../session/ForgotPasswordPage.js'), 'ForgotPasswordPage'),
});

const setPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('../session/SetPasswordPage.js'), 'SetPasswordPage'),
});

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('../admin/PeoplePage.js'), 'PeoplePage'),
});

const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/audit',
  validateSearch: filters({ who: one, action: one, record: one, code: one, from: day, to: day, refused: code(['yes']) }),
  component: lazyRouteComponent(() => import('../admin/AuditPage.js'), 'AuditPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overview,
    search,
    caseRoute,
    caseWork,
    newCase,
    changeCase,
    publication,
    vaultOfCase,
    vaults,
    law.addChildren([instruments, provision]),
    recommendations,
    recommendation,
    assess,
    decisions,
    decision,
    inbox,
    statistics,
    account,
    signIn,
    forgotPassword,
    setPassword,
    people,
    audit,
  ]),
  history: quietHistory(),
  // A page that breaks does so within the shell, whose way out stays.
  defaultErrorComponent: BrokenPage,
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
