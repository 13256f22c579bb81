import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';
import { LANGUAGES, say } from './words.js';

interface Flagged {
  code: string;
  title: string;
  flagReasons: { id: string }[];
}

/** What stands far down a page is asked for when one comes near it. */
const toItsEnd = (visit: Visit) => visit.page.evaluate(() => scrollTo(0, document.body.scrollHeight));

describe('decisions of courts and treaty bodies', () => {
  const site = withSite({ people: ['visitor', 'lawyer'] });
  const { visitor: visit, lawyer } = site;

  it('are listed, narrowed by what is chosen, in an address of its own', async () => {
    await visit.go('/decisions');
    const all = Number.parseInt(await seen(visit.main.getByRole('status')), 10);
    await visit.field('Violation types').selectOption('OUTING');
    await visit.settled();
    const some = Number.parseInt(await seen(visit.main.getByRole('status')), 10);
    expect([some > 0, some < all]).toEqual([true, true]);
    expect(new URL(visit.page.url()).search).toBe('?violationType=OUTING');
    expect(await visit.faults()).toEqual([]);
  });

  it.each(LANGUAGES)('say what was held before anything else, in %s', async (language) => {
    await visit.speak(language);
    await visit.go('/decisions/toonen-v-australia-1994');
    const headings = await visit.main.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings[0]).toBe(say(language, 'decision.holding'));
    expect(headings).toContain(say(language, 'decision.provisions'));
    expect(await visit.faults()).toEqual([]);
    await visit.speak('en');
  });

  it('lead to the law that they speak of, and the law back to them', async () => {
    await visit.go('/decisions/toonen-v-australia-1994');
    await visit.press(visit.region(say('en', 'decision.provisions')).getByRole('link', { name: /Art\. 17/ }));
    expect(visit.page.url()).toContain('/law/un/iccpr/art/17');
    await toItsEnd(visit);
    await visit
      .region(say('en', 'decision.ofProvision'))
      .getByRole('link', { name: /Toonen/ })
      .waitFor();
  });

  it('say by which later word they are to be relied on with care', async () => {
    const { decisions } = await site.visitor.client.data<{ decisions: { edges: { node: Flagged }[] } }>(
      '{ decisions(filter: { flags: [CAUTION, STOP] }, first: 1) { edges { node { code title(lang: EN) flagReasons { id } } } } }',
    );
    const [{ node }] = decisions.edges as [{ node: Flagged }];
    await visit.go(`/decisions/${node.code}`);
    const notes = visit.main.getByRole('note');
    expect(await notes.first().getByRole('listitem').count()).toBe(node.flagReasons.length);
  });

  it('are never the reason against themselves', async () => {
    await visit.go('/decisions/kz-almaty-city-feminita-2019');
    const reason = visit.main.getByRole('note').first().getByRole('listitem');
    expect(await reason.getByRole('link').getAttribute('href')).toBe('/decisions/zhdanov-v-russia-2019');
  });

  it('mark each part that nobody read in a source, in the list and on their page', async () => {
    const { decision } = await visit.client.data<{ decision: { code: string; unverified: string[] } }>(
      '{ decision(citation: "toonen-v-australia-1994") { code unverified } }',
    );
    expect(decision.unverified).toContain('HOLDING');
    await visit.go(`/decisions/${decision.code}`);
    expect(await seen(visit.region(say('en', 'decision.holding')))).toContain('not read in a source');
    await visit.go('/decisions?body=HRC&sort=DECIDED_ON_ASC');
    expect(await seen(visit.main.locator('.line').filter({ hasText: 'Toonen' }))).toContain('not read in a source');
  });

  it('are cited in words, in BibTeX and in CSL-JSON', async () => {
    await visit.go('/decisions/toonen-v-australia-1994');
    await visit.press(visit.button('Cite'));
    const cited = await visit.main.locator('.citation').allTextContents();
    expect(cited[0]).toMatch(/^Toonen v\. Australia, Communication No\. 488\/1992.*\/decisions\/toonen-v-australia-1994$/);
    expect(cited[1]).toMatch(/^@jurisdiction\{toonen-v-australia-1994,/);
    expect(JSON.parse(cited[2] ?? '')).toEqual([
      expect.objectContaining({ type: 'legal_case', issued: { 'date-parts': [[1994, 3, 31]] } }),
    ]);
  });

  it('stand below a case of such facts, and lead on from it', async () => {
    await lawyer.go('/cases/KZ-2023-SX86V');
    await toItsEnd(lawyer);
    const decisions = lawyer.region(say('en', 'decision.ofCase'));
    await lawyer.press(decisions.getByRole('link').last());
    expect(lawyer.page.url()).toMatch(/\/decisions(\/|\?violationType=)/);
    expect(await lawyer.main.locator('.line-title').count()).toBeGreaterThan(0);
  });

  it('are found by search, each with who decided and what came of it', async () => {
    await visit.go('/search?kind=DECISION');
    const hit = visit.main.locator('article article').filter({ has: visit.page.locator('a[href^="/decisions/"]') });
    expect(await hit.count()).toBe(20);
    await visit.press(hit.first().getByRole('heading').getByRole('link'));
    expect(new URL(visit.page.url()).pathname).toMatch(/^\/decisions\/[a-z]/);
  });

  it('of an address that is none say so', async () => {
    await visit.go('/decisions/no-such-decision');
    await visit.main.getByRole('alert').waitFor();
    visit.troubles.length = 0; // the browser reports the status 404
  });

  it('fit a telephone', async () => {
    await visit.page.setViewportSize({ width: 380, height: 780 });
    await visit.go('/decisions/toonen-v-australia-1994');
    expect(
      await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await visit.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('bring no trouble', () => expect(site.troubles()).toEqual([]));
});
