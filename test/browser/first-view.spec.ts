import { asOwner } from '../kit/database.js';
import { firstView } from './first-view.js';
import { Site } from './site.js';

/** Many readers are on poor lines: what a first visit of each kind of page may bring (npm run bench:pages says how long it takes). */
const MOST_REQUESTS = 16;
const KILOBYTES: Record<string, number> = {
  '/': 265,
  '/search': 265,
  '/cases': 280,
  '/law/kz/criminal-code/art/145': 265,
  '/recommendations': 265,
  '/statistics': 265,
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
