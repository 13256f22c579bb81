import { readFileSync } from 'node:fs';
import { checkWording } from './check-wording.js';
import { FindingKind } from './finding.js';

const found = (text: string, language: 'kk' | 'ru' | 'en' = 'ru', region = 'KZ-75') =>
  checkWording({ title: {}, narrative: { [language]: text } }, region).map(({ kind, excerpt }) => [kind, excerpt]);

describe('what could point to a person in a public wording', () => {
  it.each([
    ['звонил с номера +7 701 123 45 67 вечером', FindingKind.PHONE],
    ['звонил с номера 8(777)123-45-67', FindingKind.PHONE],
    ['написал на someone.else@example.org', FindingKind.EMAIL],
    ['снимки выложили на https://example.org/x', FindingKind.LINK],
    ['профиль @hidden_person', FindingKind.LINK],
    ['указали ИИН 900101300123', FindingKind.PERSONAL_NUMBER],
    ['это было 14 марта', FindingKind.EXACT_DATE],
    ['это было 14.03.2023', FindingKind.EXACT_DATE],
    ['2023-03-14', FindingKind.EXACT_DATE],
    ['на улице Вымышленной, дом 12', FindingKind.ADDRESS],
    ['ему 27 лет', FindingKind.EXACT_AGE],
    ['в селе неподалёку', FindingKind.SMALL_PLACE],
    ['он позвал Асана на встречу', FindingKind.NAME],
    ['следователь С. Придуманов отказал', FindingKind.NAME],
  ])('Russian: %s', (text, kind) => {
    expect(found(text).map(([k]) => k)).toContain(kind);
  });

  it.each([
    ['14 наурызда болған', FindingKind.EXACT_DATE],
    ['Ойдан көшесінде кездесті', FindingKind.ADDRESS],
    ['27 жастағы адам', FindingKind.EXACT_AGE],
    ['ауылында тұрады', FindingKind.SMALL_PLACE],
    ['ол Нұрлан Ойданұлы деп атады', FindingKind.NAME],
  ])('Kazakh: %s', (text, kind) => {
    expect(found(text, 'kk').map(([k]) => k)).toContain(kind);
  });

  it.each([
    ['it happened on March 14th', FindingKind.EXACT_DATE],
    ['it happened on 14 March', FindingKind.EXACT_DATE],
    ['a 27-year-old man', FindingKind.EXACT_AGE],
    ['they met Dr Invented at noon', FindingKind.NAME],
    ['near the village', FindingKind.SMALL_PLACE],
  ])('English: %s', (text, kind) => {
    expect(found(text, 'en').map(([k]) => k)).toContain(kind);
  });

  it('names the place in the text', () => {
    const [finding] = checkWording({ title: { ru: 'Звонки с +77011234567' }, narrative: {} }, 'KZ-75');
    expect(finding).toMatchObject({ kind: FindingKind.PHONE, field: 'title', language: 'RU', from: 9, to: 21 });
  });

  it('asks for a look at many traits together in a region of few people, not in a large city', () => {
    const text = 'A trans woman living with HIV, a teacher and mother of twins, was recognised.';
    expect(found(text, 'en', 'KZ-62').map(([kind]) => kind)).toContain(FindingKind.RARE_COMBINATION);
    expect(found(text, 'en', 'KZ-75').map(([kind]) => kind)).not.toContain(FindingKind.RARE_COMBINATION);
  });

  it('finds nothing in a plain wording', () => {
    expect(
      found('Мужчину пригласили на встречу и потребовали деньги. Полиция Алматы отказала в регистрации заявления в 2023 году.'),
    ).toEqual([]);
    expect(found('In March 2023 two men in Astana took his phone. The police registered it in the Unified Register.', 'en')).toEqual([]);
    expect(found('2023 жылы Алматыда екі адам одан ақша талап етті. Полиция арызды қабылдамады.', 'kk')).toEqual([]);
  });

  it('has few false alarms on the wordings of the demonstration', () => {
    const publications = ['given', 'private-individuals', 'police-health-others']
      .flatMap(
        (name) =>
          JSON.parse(readFileSync(`apps/cli/demonstration/cases/${name}.json`, 'utf8')) as {
            region: string;
            publication: { title: object; narrative: object } | null;
          }[],
      )
      .flatMap(({ publication, region }) => (publication ? [checkWording(publication, region)] : []));
    expect(publications.length).toBeGreaterThan(30);
    const alarmed = publications.filter((findings) => findings.length > 0);
    expect(alarmed.length / publications.length).toBeLessThan(0.35);
  });
});
