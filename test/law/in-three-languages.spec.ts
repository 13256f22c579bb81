import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

const PROVISION = `query ($path: String!, $lang: Language) { provision(path: $path) {
  heading(lang: $lang) headingLanguage(lang: $lang) headingTranslated(lang: $lang) summary(lang: $lang) summaryLanguage(lang: $lang) note(lang: $lang)
  version { summary(lang: $lang) versionChecked(lang: $lang) sources { title(lang: $lang) titleLanguage(lang: $lang) note(lang: $lang) noteLanguage(lang: $lang) } } } }`;

describe('what is said of law', () => {
  const { visitor, owner } = withServer({ settings: WITHOUT_LIMITS });
  const read = async (path: string, lang: string) => (await visitor.data(PROVISION, { path, lang })).provision;

  it('comes in the language asked for, with its sources under the titles they have', async () => {
    const kazakh = await read('kz/criminal-code/art/54/part/1/item/6', 'KK');
    expect(kazakh).toMatchObject({
      heading: 'Ауырлататын мән-жайлар: өшпенділік немесе араздық уәжі',
      headingTranslated: true, // an item has no heading in the law
      summary: expect.stringContaining('өшпенділік'),
      summaryLanguage: 'KK',
      version: { summary: kazakh.summary, versionChecked: '12.07.2023 № 23-VIII заң ескерілген редакция' },
    });
    const [source] = kazakh.version.sources;
    expect(source).toMatchObject({ title: expect.stringContaining('Criminal Code'), titleLanguage: 'EN' });
  });

  it('says where a heading is our own translation', async () => {
    const ours = async (path: string) =>
      Promise.all(['KK', 'RU', 'EN'].map(async (lang) => (await read(path, lang)).headingTranslated as boolean));
    expect(await ours('kz/criminal-code/art/194')).toEqual([false, false, true]);
    expect(await ours('kz/health-code/art/134')).toEqual([true, false, true]);
    expect(await ours('kz/const-2026/art/16')).toEqual([true, true, true]);
  });

  it('comes in another language where there is none in the one asked for, and says in which', async () => {
    const path = 'kz/criminal-code/art/194';
    await owner.query(
      `UPDATE provision_version SET summary = jsonb_build_object('ru', summary->>'ru') WHERE provision_id = (SELECT id FROM provision WHERE path = $1)`,
      [path],
    );
    expect(await read(path, 'EN')).toMatchObject({ summary: expect.stringMatching(/[а-я]/), summaryLanguage: 'RU' });
  });

  it('takes no source whose title is in no language', async () => {
    const put = (sources: string) => owner.query('UPDATE provision_version SET sources = $1', [sources]);
    await expect(put('[{"title": "a book"}]')).rejects.toMatchObject({ code: '23514' });
    await expect(put('[{"url": "https://example.org"}]')).rejects.toMatchObject({ code: '23514' });
    await expect(put('[{"title": {"en": "a book"}}]')).resolves.toBeTruthy();
  });
});
