import { readFileSync } from 'node:fs';
import { checkWording as stepsOf } from './check-wording.js';
import { FindingKind, findingsAt, REFUSED, type Wording } from './finding.js';

function checkWording(wording: Wording, region: string) {
  const steps = stepsOf(wording, region);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return findingsAt(wording, value);
  }
}
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
    ['уехала из аула', FindingKind.SMALL_PLACE],
    ['он позвал Асана на встречу', FindingKind.NAME],
    ['следователь С. Придуманов отказал', FindingKind.NAME],
    ['Асан пришёл на встречу', FindingKind.NAME],
    ['Это была Гульмира', FindingKind.NAME],
    ['АСАНА узнали', FindingKind.NAME],
    ['А. Б. позвонил', FindingKind.NAME],
    ['звонил с 7011234567', FindingKind.PHONE],
    ['звонил с +7.701.123.45.67', FindingKind.PHONE],
    ['звонил с +7\u00a0701\u2011123\u201145\u201167', FindingKind.PHONE],
    ['звонил с ８７０１１２３４５６７', FindingKind.PHONE],
    ['звонил с +7701\u200b123\u200b45\u200b67', FindingKind.PHONE],
    ['звонил с +٧٧٠١١٢٣٤٥٦٧', FindingKind.PHONE],
    ['писать на someone (собака) example (точка) org', FindingKind.EMAIL],
    ['профиль @скрытый', FindingKind.LINK],
    ['снимки на example.kz/x', FindingKind.LINK],
    ['ИИН 900101-300123', FindingKind.PERSONAL_NUMBER],
    ['четырнадцатого марта', FindingKind.EXACT_DATE],
    ['14-го числа', FindingKind.EXACT_DATE],
    ['в Новый год', FindingKind.EXACT_DATE],
    ['в школе № 45', FindingKind.ADDRESS],
    ['на бульваре Вымышленном', FindingKind.ADDRESS],
    ['ей двадцать семь лет', FindingKind.EXACT_AGE],
    ['двадцатисемилетний мужчина', FindingKind.EXACT_AGE],
    ['1996 года рождения', FindingKind.EXACT_AGE],
    ['6-летний ребёнок', FindingKind.EXACT_AGE],
  ])('Russian: %s', (text, kind) => {
    expect(found(text).map(([k]) => k)).toContain(kind);
  });

  it.each([
    ['14 наурызда болған', FindingKind.EXACT_DATE],
    ['Ойдан көшесінде кездесті', FindingKind.ADDRESS],
    ['27 жастағы адам', FindingKind.EXACT_AGE],
    ['ауылында тұрады', FindingKind.SMALL_PLACE],
    ['ол Нұрлан Ойданұлы деп атады', FindingKind.NAME],
    ['Нұрлан келді', FindingKind.NAME],
    ['наурыздың 14-і күні', FindingKind.EXACT_DATE],
    ['Наурыз мейрамында', FindingKind.EXACT_DATE],
    ['12-үйде тұрады', FindingKind.ADDRESS],
    ['№45 мектепте', FindingKind.ADDRESS],
    ['жиырма жеті жаста', FindingKind.EXACT_AGE],
    ['27 жас', FindingKind.EXACT_AGE],
    ['1996 жылы туған', FindingKind.EXACT_AGE],
  ])('Kazakh: %s', (text, kind) => {
    expect(found(text, 'kk').map(([k]) => k)).toContain(kind);
  });

  it.each([
    ['it happened on March 14th', FindingKind.EXACT_DATE],
    ['it happened on 14 March', FindingKind.EXACT_DATE],
    ['a 27-year-old man', FindingKind.EXACT_AGE],
    ['they met Dr Invented at noon', FindingKind.NAME],
    ['near the village', FindingKind.SMALL_PLACE],
    ['Aigerim called the police', FindingKind.NAME],
    ['write to someone [at] example [dot] org', FindingKind.EMAIL],
    ['on New Year’s Eve', FindingKind.EXACT_DATE],
    ['it happened on the 14th', FindingKind.EXACT_DATE],
    ['at School No. 45', FindingKind.ADDRESS],
    ['a twenty-seven-year-old man', FindingKind.EXACT_AGE],
    ['a man aged 27', FindingKind.EXACT_AGE],
    ['a woman born in 1996', FindingKind.EXACT_AGE],
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

  it('asks for it in a large region too where a small place is named, an exact age is one of the traits, or languages share them', () => {
    const rare = (title: object, narrative: object, region = 'KZ-62') =>
      checkWording({ title, narrative }, region)
        .filter(({ kind }) => kind === FindingKind.RARE_COMBINATION)
        .map(({ language, excerpt }) => [language, excerpt]);
    const story = 'A trans woman living with HIV, a teacher, was recognised';
    expect(rare({}, { en: `${story}.` }, 'KZ-61')).toEqual([]);
    expect(rare({}, { en: `${story} in the village.` }, 'KZ-61')).toEqual([['EN', 'trans woman, HIV, teacher']]);
    expect(rare({}, { en: 'A trans teacher was recognised.' })).toEqual([]);
    expect(rare({}, { en: 'A trans teacher, 27 years old, was recognised.' })).toEqual([['EN', 'trans, teacher']]);
    expect(rare({ en: 'A wheelchair user' }, { en: 'A trans teacher was recognised.' })).toEqual([['EN', 'trans, teacher, wheelchair']]);
    expect(rare({}, { ru: 'Трансгендерную женщину узнали.', kk: 'АИТВ бар мұғалім.' })).toEqual([
      ['RU', 'Трансгендерную'],
      ['KK', 'АИТВ, мұғалім'],
    ]);
    expect(rare({}, { kk: 'Ұйғыр, жүкті, зейнеткер.' })).toHaveLength(1);
  });

  it('names the place in the text as it was written, whatever characters hide it', () => {
    const text = 'Звонки с +7701\u200b1234567 вечером';
    const [finding] = checkWording({ title: { ru: text }, narrative: {} }, 'KZ-75');
    expect(found('№45 мектепте', 'kk')).toEqual([[FindingKind.ADDRESS, '№45 мектепте']]);
    expect(finding).toMatchObject({ kind: FindingKind.PHONE, excerpt: '+7701\u200b1234567', from: 9, to: 22 });
  });

  it.each([
    ['8 7 0 1 1 2 3 4 5 6 7', FindingKind.PHONE],
    ['звонил с 0 7 0 1 1 2 3 4 5 6 7', FindingKind.PHONE],
    ['звонил с 0-701-123-45-67', FindingKind.PHONE],
    ['Это была А с е л ь', FindingKind.NAME],
    ['with A s e l at the door', FindingKind.NAME],
    ['его ИИН 9 0 0 1 0 1 3 0 0 1 2 3', FindingKind.PERSONAL_NUMBER],
    ['восемь семьсот один сто двадцать три сорок пять шестьдесят семь', FindingKind.PHONE],
    ['сегіз жеті нөл бір бір екі үш', FindingKind.PHONE],
    ['eight seven zero one one two three', FindingKind.PHONE],
    ['писать на someone собака яндекс точка ру', FindingKind.EMAIL],
    ['писать на someone собака example точка kz', FindingKind.EMAIL],
    ['someone at gmail dot com', FindingKind.EMAIL],
    ['someone айқұлақ mail нүкте ru', FindingKind.EMAIL],
  ])('what is spelled out or said in words: %s', (text, kind) => {
    expect(found(text).map(([k]) => k)).toContain(kind);
  });

  it('names the place of what is spelled out as it was written', () => {
    const [finding] = checkWording({ title: { ru: 'С ним   была А с е л ь там' }, narrative: {} }, 'KZ-75');
    expect(finding).toMatchObject({ kind: FindingKind.NAME, excerpt: 'А с е л ь', from: 13, to: 22 });
  });

  it('takes no dog, sum or list of words for an address or a number', () => {
    expect(found('Его собака лаяла. Потом он ушёл. Соседская собака лаяла тоже.')).toEqual([]);
    expect(found('Просили семьсот тридцать две тысячи пятьсот сорок один тенге.')).toEqual([]);
    expect(found('They met at home. He was at work. One or two of them left.', 'en')).toEqual([]);
  });

  it('takes time in proportion to the text, of whatever it is a long run, and holds the process for no step (S20)', () => {
    const units = [
      'a',
      'я',
      'ә',
      'Я',
      '1',
      '7',
      ' ',
      '\n',
      '-',
      '.',
      '+',
      '@',
      '(',
      '_',
      '№',
      '\u200b',
      '\u0301',
      '😀',
      'a.',
      'a-',
      '1 ',
      '8 ',
      '7-',
      'а ',
      'A ',
      'a@',
      'дцати',
      'десяти',
      'один ',
      'школа',
      'школа ',
      '14 ',
      'в ',
      'на собака ',
      'А. ',
      'Асан ',
      'www.',
      '+7',
      '2023-',
      '.kz',
      'а.ә-',
      'Аа ',
      'Aa. ',
      '8,',
      '7О',
      'О',
      '8_',
      'a_',
      '\u20e3',
      'е\u0308',
      '1\ufe0f\u20e3',
      'айгуль ',
      'айгуль ахметова ',
      'Абая ',
      'Абая 1, ',
      'tg ',
      'tg a',
      'инста: ',
      '1/V/',
      '№ ',
      '15-я ',
      'ей 23 ',
      'Кеген',
      'Кеген ',
      '[.]',
      'a[.]',
      '+ 8 ',
      '000 ',
      'семь ',
      'семь 1 ',
      ' . ',
      '4400 ',
      'KZ1 ',
      'и 1 ',
    ];
    /** Time of the processor, the least of some tries: a loaded machine does other things too. */
    const time = (text: string) => {
      let least = Number.POSITIVE_INFINITY;
      let longest = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 4 && (least > 400 || longest > 100); tries++) {
        const steps = stepsOf({ title: {}, narrative: { ru: text } }, 'KZ-62');
        const began = process.cpuUsage();
        let slowest = 0;
        for (let done: boolean | undefined = false; !done; ) {
          const before = process.cpuUsage();
          done = steps.next().done;
          slowest = Math.max(slowest, process.cpuUsage(before).user / 1000);
        }
        least = Math.min(least, process.cpuUsage(began).user / 1000);
        longest = Math.min(longest, slowest);
      }
      return { least, longest };
    };
    const slow = units
      .flatMap((unit) => [
        unit.repeat(Math.floor(20_000 / unit.length)),
        `школа 8 14 д. a@${unit.repeat(Math.floor(20_000 / unit.length))}`,
      ])
      .map((text) => ({ ...time(text), text: text.slice(0, 30) }))
      .filter(({ least, longest }) => least > 400 || longest > 100);
    expect(slow).toEqual([]);
  });

  it('finds nothing in a plain wording', () => {
    expect(
      found('Мужчину пригласили на встречу и потребовали деньги. Полиция Алматы отказала в регистрации заявления в 2023 году.'),
    ).toEqual([]);
    expect(found('In March 2023 two men in Astana took his phone. The police registered it in the Unified Register.', 'en')).toEqual([]);
    expect(found('Его просили перевести 7 000 000 тенге, потом ещё 500 000. Он обратился в полицию и в 2023 году получил отказ.')).toEqual(
      [],
    );
    expect(found('The Criminal Code was applied; the court in Astana heard it in May. She was let go.', 'en')).toEqual([]);
    expect(found('2023 жылы Алматыда екі адам одан ақша талап етті. Полиция арызды қабылдамады.', 'kk')).toEqual([]);
    expect(found('Мекеме ауласында одан бойын аулақ ұстаған.', 'kk')).toEqual([]);
    expect(found('Специалисты СПИД-центра нашли врача.')).toEqual([]);
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
    expect(publications.flat().filter(({ kind }) => REFUSED.has(kind))).toEqual([]);
  });
});
