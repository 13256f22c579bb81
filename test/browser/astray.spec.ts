import { withSite } from './site.js';
import { LANGUAGES, say } from './words.js';

describe('an address at which there is nothing for its reader', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit } = site;
  const ROOMS = ['/search', '/', '/search?kind=CASE', '/law', '/recommendations', '/statistics'];

  it.each(LANGUAGES)('leads on to search and to every room, and says how codes look, in %s', async (language) => {
    await visit.speak(language);
    for (const path of ['/no/such/page', '/cases/KZ-1999-99999', '/recommendations/NONE-1', '/law/kz/none/art/1']) {
      expect([path, await visit.goAstray(path)]).toEqual([path, expect.stringContaining(say(language, 'failure.codes'))]);
      expect([path, await visit.links('main [role=alert]')]).toEqual([path, expect.arrayContaining(ROOMS)]);
    }
    expect(await visit.page.getByRole('search').getByRole('searchbox').isVisible()).toBe(true);
  });

  it('says the same of what is hidden as of what was never there', async () => {
    await visit.speak('en');
    const [hidden] = await site.sql(`SELECT code FROM "case" WHERE level = 3 ORDER BY code LIMIT 1`);
    const alert = () => visit.text('main [role=alert]');
    await visit.goAstray(`/cases/${hidden!['code']}`);
    const ofHidden = await alert();
    await visit.goAstray('/cases/KZ-1999-99999');
    expect(await alert()).toBe(ofHidden);
    expect(await visit.faults()).toEqual([]);
  });
});
