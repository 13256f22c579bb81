import type { Locator, Page, Request } from 'playwright-core';
import { accessibilityProblems, type OpenPage } from '../kit/browser.js';
import type { TestClient } from '../kit/client.js';
import type { LanguageCode } from './words.js';

/** How long anything may take on a busy machine. */
const PATIENCE_MS = 20_000;
const TICK_MS = 20;

/** What is seen. A first letter that the style sheet enlarges may come either way: match it without regard to case. */
// biome-ignore lint/performance/useDomNodeTextContent: the text as people see it, without what is hidden and with its line breaks
export const seen = (of: Locator): Promise<string> => of.innerText();

/** One person's browser: a page in a context of its own, once it has begun. */
export class Visit {
  page!: Page;
  /** Errors of scripts and console (the security policy's among them) and requests to other hosts: to stay empty. */
  troubles!: string[];
  close!: () => Promise<void>;
  /** Whoever the page is signed in as, to ask the API past the page. */
  client!: TestClient;
  /** Every address that was asked for, pages and data. */
  readonly requested: string[] = [];
  private readonly underway = new Set<Request>();

  begin(opened: OpenPage, client: TestClient): void {
    Object.assign(this, opened, { client });
    this.page.setDefaultTimeout(PATIENCE_MS);
    this.page.on('request', (request) => {
      this.requested.push(request.url());
      this.underway.add(request);
    });
    this.page.on('requestfinished', (request) => this.underway.delete(request));
    this.page.on('requestfailed', (request) => this.underway.delete(request));
  }

  get main(): Locator {
    return this.page.locator('main');
  }
  field(name: string | RegExp, options?: { exact: boolean }): Locator {
    return this.main.getByLabel(name, options);
  }
  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }
  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The language of the pages from the next one on, as the switch keeps it. */
  async speak(language: LanguageCode): Promise<void> {
    await this.page.context().addCookies([{ name: 'dalel_language', value: language, url: this.client.url }]);
  }

  /** Opens an address of the site as if typed, and waits until the page has what it asked for. */
  async go(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Opens an address at which there is nothing for this person; of its 404 the console tells, and nothing else. @returns the text */
  async goAstray(path: string): Promise<string> {
    const before = this.troubles.length;
    await this.go(path);
    const expected = this.troubles.findIndex((trouble, place) => place >= before && trouble.includes('status of 404'));
    if (expected >= 0) this.troubles.splice(expected, 1);
    return this.text();
  }

  /** Goes to an address within the running pages, as a link does: no scripts are loaded anew. */
  async follow(path: string): Promise<void> {
    await this.page.evaluate((address) => window.history.pushState(null, '', address), path);
    await this.settled();
  }

  /** Follows a link or presses a button, and waits for what comes of it. */
  async press(target: Locator): Promise<void> {
    await target.click();
    await this.settled();
  }

  /** Waits until the page of the present address stands, and nothing that it asked for is underway. */
  async settled(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (let calm = 0; calm < 2; ) {
      if (Date.now() > until)
        throw new Error(`${this.where()} did not come to rest; underway: ${[...this.underway].map((each) => each.url())}`);
      await this.page.waitForTimeout(TICK_MS);
      calm = this.underway.size === 0 && (await this.page.evaluate(stands)) ? calm + 1 : 0;
    }
  }

  /** Proves once more who they are, by the password, where the page asks for it. */
  async prove(): Promise<void> {
    await this.field('Password', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await this.press(this.button('Confirm'));
  }

  /** What axe finds on the page as it stands, and whether it is wider than a narrow telephone. */
  async faults(): Promise<string[]> {
    await this.settled();
    const found = await accessibilityProblems(this.page);
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: 360, height: 740 });
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    if (size) await this.page.setViewportSize(size);
    return width > 360 ? [...found, `${width} px wide at 360`] : found;
  }

  /** Where the page is, without the host. */
  where(): string {
    return this.page.url().slice(this.client.url.length);
  }

  /** The text of the page as it is seen. */
  text(selector = 'main'): Promise<string> {
    return seen(this.page.locator(selector).first());
  }

  /** The page's one heading. */
  heading(): Promise<string> {
    return seen(this.page.locator('main h1'));
  }

  /** Addresses of this site that the page links to, each once, fragments aside. */
  links(within = 'body'): Promise<string[]> {
    return this.page.evaluate((root) => {
      const anchors = [...document.querySelectorAll<HTMLAnchorElement>(`${root} a[href]`)].map(({ href }) => new URL(href));
      return [...new Set(anchors.filter(({ origin }) => origin === location.origin).map(({ pathname, search }) => pathname + search))];
    }, within);
  }
}

/** In the page: the router has arrived at the address, the page has its heading, and no part of it still waits. */
function stands(): boolean {
  const { __TSR_ROUTER__: router } = window as { __TSR_ROUTER__?: { state: { resolvedLocation?: { href: string } } } };
  // The router may write a comma in another way than the address does.
  const arrived = decodeURIComponent(router?.state.resolvedLocation?.href ?? '');
  // In discreet mode the entry's state says where the page is.
  const at = (history.state as { at?: string } | null)?.at;
  const here = decodeURIComponent((at ?? location.pathname + location.search) + location.hash);
  return arrived === here && document.querySelector('main h1') !== null && !document.querySelector('.waiting, [aria-busy="true"]');
}
