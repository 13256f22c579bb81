import { asOwner } from '../kit/database.js';
import { firstView } from './first-view.js';
import { Site } from './site.js';

/** Many readers are on poor lines: what a first visit of each kind of page may bring (npm run bench:pages says how long it takes). */
const MOST_REQUESTS = 14;
const KILOBYTES: Record<string, number> = {
  '/': 209,
  '/search': 236,
  '/cases': 215,
  '/law/kz/criminal-code/art/145': 213,
  '/recommendations': 210,
  '/statistics': 208,
};

describe('the first view', () => {
  let site: Site;
  let published: string;

  beforeAll(async () => {
    site = await Site.open();
    const { rows } = await asOwner(site.database, (owner) => owner.query(`SELECT code FROM "case" WHERE level = 0 ORDER BY code LIMIT 1`));
    published = rows[0].code;
  });
  afterAll(async () => await site?.close());

  it.each(Object.keys(KILOBYTES))('of %s stays within its budget', async (address) => {
    const visit = await site.visit(undefined, { language: 'ru' });
    const seen = await firstView(visit.page, address === '/cases' ? `/cases/${published}` : address);
    expect(seen.requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(seen.kilobytes).toBeLessThanOrEqual(KILOBYTES[address]);
  });
});
