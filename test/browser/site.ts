import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser, openPage } from '../kit/browser.js';
import { anonymous, type DemoPerson, type TestClient } from '../kit/client.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';
import { enter } from '../kit/scene.js';
import { startServer, type TestServer } from '../kit/server.js';
import { Visit } from './visit.js';
import type { LanguageCode } from './words.js';

export interface VisitOptions extends BrowserContextOptions {
  language?: LanguageCode;
}

/** The whole site as people meet it: a copy of the demonstration, the API with the built pages, and a browser. */
export class Site {
  private readonly clients = new Map<DemoPerson, Promise<TestClient>>();
  private readonly visits: Visit[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly server: TestServer,
    private readonly browser: Browser,
  ) {}

  /** @param settings other than the demonstration's */
  static async open(settings: Parameters<typeof startServer>[1] = {}): Promise<Site> {
    const database = await createTestDatabase('demo');
    const server = await startServer(database.appUrl, settings);
    return new Site(database, server, await launchBrowser());
  }

  /** Somebody's browser, signed in already; nobody's when no person is named. */
  async visit(person?: DemoPerson, { language = 'en', ...options }: VisitOptions = {}): Promise<Visit> {
    const client = person ? await this.clientOf(person) : anonymous(this.server.url);
    const visit = new Visit(await openPage(this.browser, client, options), client);
    await visit.speak(language);
    this.visits.push(visit);
    return visit;
  }

  clientOf(person: DemoPerson): Promise<TestClient> {
    const known = this.clients.get(person) ?? this.enter(person);
    this.clients.set(person, known);
    return known;
  }

  private async enter(person: DemoPerson): Promise<TestClient> {
    const client = anonymous(this.server.url);
    await asOwner(this.database, (owner) => enter(owner, client, this.server.url, person));
    return client;
  }

  /** What went wrong on any page since the site was opened. */
  get troubles(): string[] {
    return this.visits.flatMap(({ troubles }) => troubles);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await this.database.drop();
  }
}
