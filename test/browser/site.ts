import type { BrowserContextOptions } from 'playwright-core';
import type { Config } from '#libs/platform';
import { openPage } from '../kit/browser.js';
import { sharedBrowser } from '../kit/chromium.js';
import { anonymous, type DemoPerson } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { Visit } from './visit.js';
import type { LanguageCode } from './words.js';

interface VisitOptions extends BrowserContextOptions {
  language?: LanguageCode;
}

/** The whole site as people meet it, for the group of tests that calls this: a copy of the demonstration, the API with the built pages, a browser, and whoever has one open. */
export function withSite<Person extends DemoPerson | 'visitor' = never>({
  people = [],
  settings,
}: {
  people?: readonly Person[];
  settings?: Partial<Config>;
} = {}) {
  const visits: Visit[] = [];
  const scene = withServer({ ...(settings && { settings }), leave: () => Promise.all(visits.map((visit) => visit.close())) });
  const named = people.map((person) => [person, new Visit()] as const);

  const open = async (visit: Visit, person: DemoPerson | undefined, { language = 'en', ...options }: VisitOptions = {}): Promise<Visit> => {
    const client = person ? await scene.as(person) : anonymous(scene.server.url);
    visit.begin(await openPage(await sharedBrowser(), client, options), client);
    await visit.speak(language);
    visits.push(visit);
    return visit;
  };
  beforeAll(() => Promise.all(named.map(([person, visit]) => open(visit, person === 'visitor' ? undefined : (person as DemoPerson)))));

  return {
    ...scene,
    /** Another browser of somebody, signed in already; nobody's when no person is named. */
    visit: (person?: DemoPerson, options?: VisitOptions) => open(new Visit(), person, options),
    /** What went wrong on any page since the site was opened. */
    troubles: () => visits.flatMap(({ troubles }) => troubles),
    ...(Object.fromEntries(named) as Record<Person, Visit>),
  };
}
