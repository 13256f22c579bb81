import { operationId } from '../kit/persisted.js';
import { firstView } from './first-view.js';
import { withSite } from './site.js';

/** Many readers are on poor lines: what a first visit of each kind of page may bring (npm run bench:pages says how long it takes). */
const MOST_REQUESTS = 15;
const PHONE = { language: 'ru', viewport: { width: 380, height: 780 } } as const;
const KILOBYTES: Record<string, number> = {
  '/': 178,
  '/search': 190,
  '/cases': 184,
  '/law/kz/criminal-code/art/145': 185,
  '/recommendations': 180,
  '/statistics': 178,
};

describe('the first view', () => {
  const site = withSite();
  let published: string;

  beforeAll(async () => {
    [{ code: published }] = await site.sql(`SELECT code FROM "case" WHERE level = 0 ORDER BY code LIMIT 1`);
  });

  const addressOf = (page: string): string => (page === '/cases' ? `/cases/${published}` : page);

  it.each(Object.keys(KILOBYTES))('of %s stays within its budget', async (address) => {
    const visit = await site.visit(undefined, PHONE);
    const seen = await firstView(visit.page, addressOf(address));
    expect(seen.requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(seen.kilobytes).toBeLessThanOrEqual(KILOBYTES[address]);
  });

  // What is asked before the pages' code has come must be what they ask (apps/web/src/early).
  it.each(Object.keys(KILOBYTES))('of %s asks nothing twice', async (address) => {
    const visit = await site.visit(undefined, { language: 'ru' });
    const operations: string[] = [];
    visit.page.on('request', (request) => {
      const { documentId } = JSON.parse(request.postData() ?? '{}') as { documentId?: string };
      if (documentId) operations.push(documentId);
    });
    await firstView(visit.page, addressOf(address));
    expect(operations).toContain(operationId('Session'));
    expect(operations).toEqual([...new Set(operations)]);
  });
});
