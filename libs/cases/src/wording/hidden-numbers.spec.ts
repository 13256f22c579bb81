import { checkWording } from './check-wording.js';
import { FindingKind, findingsAt, type Place, REFUSED } from './finding.js';

function found(text: string, language: 'kk' | 'ru' | 'en' = 'ru'): [FindingKind, string][] {
  const wording = { title: {}, narrative: { [language]: text } };
  const steps = checkWording(wording, 'KZ-75');
  let step: IteratorResult<void, Place[]>;
  do step = steps.next();
  while (!step.done);
  return findingsAt(wording, step.value).map(({ kind, excerpt }) => [kind, excerpt]);
}

describe('what no public wording needs is refused, whatever hides it', () => {
  it.each([
    '8_701_123_45_67',
    '8/701/123/45/67',
    '8,701,123,45,67',
    '8|701|123|45|67',
    '8*701*123*45*67',
    '8…701…123…45…67',
    '8 (701) / 123 – 45 – 67',
    '87O1 123 45 67',
    '8 7О1 12З 45 б7',
    '8 7 O l 1 2 3 4 5 6 7',
    '8️⃣7️⃣0️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣',
    '8\u03367\u03360\u03361\u03361\u03362\u03363\u03364\u03365\u03366\u03367\u0336',
    '8📞701📞123📞45📞67',
    '701.123.45.67',
    '701/123/4567',
    '+49_151_2345_6789',
    '0087011234567',
    '❽❼⓿❶❶❷❸❹❺❻❼',
    '➇➆🄋➀➀➁➂➃➄➅➆',
    '⓼⓻⓿⓵⓵⓶⓷⓸⓹⓺⓻',
    '៨៧០១១២៣៤៥៦៧',
    '⑧⑦⓪①①②③④⑤⑥⑦',
    '8701x1234567',
    '8701 и 1234567',
    '8 701 тире 123 45 67',
    '8701 потом ещё 1234567',
    '8701—звоните—1234567',
    '8701abc1234567',
    '8 семь ноль один 1234567',
    '+7 семьсот один 123 45 67',
    '8701 123 сорок пять 67',
    'тел. 551234',
    'тел.: 55-12-34',
  ])('a telephone number: %s', (text) => {
    expect(found(`писать на ${text}, вечером`).map(([kind]) => kind)).toContain(FindingKind.PHONE);
  });

  it.each(['Пишите в тг aliya_14.05, она ответит.', 'Телефон восемь семьсот один сто двадцать три сорок пять лет.'])(
    'where a softer finding stands before it: %s',
    (text) => expect(found(text).some(([kind]) => REFUSED.has(kind))).toBe(true),
  );

  it.each([
    '990101 300 123',
    '99 01 01 30 01 23',
    '990101/300123',
    '99.01.01.300123',
    '99O1O1 3OO 123',
    '990 101 300 122',
    '990101x300123',
    '990101 и 300123',
    '990101 300 сто двадцать три',
    '990101, остальное 300123',
    'карта 4400 4301 2345 6789',
    '4111 1111 1111 1111',
    '5555555555554444',
    'KZ86125KZT5004100100',
    'KZ86 125K ZT50 0410 0100',
  ])('an identification number: %s', (text) => {
    expect(found(`его ИИН ${text}, вечером`).map(([kind]) => kind)).toContain(FindingKind.PERSONAL_NUMBER);
  });

  it.each([
    'a.b[@]gmail[.]com',
    'a.b (at) gmail (.) com',
    'someone{@}example{dot}kz',
    'someone <айқұлақ> mail <нүкте> kz',
    'aliya@gmail com',
    'aliya@gmail,com',
    'aliya@gmail',
    'aliya gmail com',
  ])('an address for letters: %s', (text) => {
    expect(found(`писать на ${text} вечером`).map(([kind]) => kind)).toContain(FindingKind.EMAIL);
  });

  it.each([
    ['tg aliya_88', 'ru'],
    ['инста: aliya_kz', 'ru'],
    ['инста: aliyakz', 'ru'],
    ['в телеграме aliya88', 'ru'],
    ['ватсап — @aliya', 'ru'],
    ['его ник aliya.88', 'ru'],
    ['аккаунт aliya_kz', 'ru'],
    ['instagram account aliya_kz', 'en'],
    ['username: aliya88', 'en'],
    ['insta: aliyakz', 'en'],
    ['телеграм: aliya', 'kk'],
    ['лақап аты алия_88', 'kk'],
    ['снимки на example[.]kz', 'ru'],
    ['hxxps://example.org/x', 'en'],
    ['bit.ly/abc', 'ru'],
    ['linktr.ee/aliya', 'ru'],
    ['taplink.cc/aliya', 'kk'],
    ['discord.gg/abc', 'en'],
    ['is.gd/abc', 'en'],
    ['example.is/abc', 'en'],
    ['aliya.page', 'en'],
    ['t . me / kanal', 'ru'],
    ['example . kz', 'ru'],
    ['vk com id1', 'ru'],
    ['скайп live:aliya', 'ru'],
    ['ftp://x.y', 'en'],
    ['т.ме/алия', 'ru'],
    ['egov.kz.example.org', 'en'],
    ['gov.kz/aliya', 'ru'],
    ['who.int/aliya1990', 'ru'],
    ['sud.kz/#t-me-aliya', 'ru'],
    ['vk。com/id1', 'ru'],
    ['тг - aliya', 'ru'],
    ['тг № aliya', 'ru'],
    ['telegram aliya', 'en'],
    ['telegram aliya_92', 'ru'],
    ['инстаграм aliya.k', 'ru'],
    ['инстаграм aliyakz', 'ru'],
    ['ватсап алия', 'ru'],
    ['оған telegram qwerty деп жаз', 'kk'],
  ] as const)('a name of an account: %s', (text, language) => {
    expect(found(text, language).map(([kind]) => kind)).toContain(FindingKind.LINK);
  });

  it('says where the whole number stands', () => {
    expect(found('звонил с 8/701/123/45/67 вечером')).toEqual([[FindingKind.PHONE, '8/701/123/45/67']]);
    expect(found('звонил с + 7_701_123_45_67 вечером')).toEqual([[FindingKind.PHONE, '+ 7_701_123_45_67']]);
  });

  it.each([
    'По статьям 120, 121, 122, 123 Уголовного кодекса; по статьям 147, 194, 366, 390.',
    'Требовали 87 000 000, потом 150 000, 200 000, 250 000 и 300 000 тенге.',
    'С 2019, 2020, 2021, 2022, 2023 по 2024 год.',
    'Статьи 701, 702, 703, 5 кодекса.',
    'Он писал ей в телеграме, потом в инстаграме: угрозы, деньги, молчание.',
    'Это было в TikTok 2023 года, канал 2023, аккаунт 500; графы ___ и 1_2.',
    'По статьям 87 и 12 кодекса; 8 из 701 дела, 123 и 45 — о насилии, 67 закрыты.',
    'Закон: https://adilet.zan.kz/rus/docs/K1400000226, доклады на hrw.org и amnesty.org, кодекс на online.zakon.kz.',
    'Закон есть на adilet.zan.kz, услуги на https://egov.kz, доклад на OHCHR.org.',
    'Один, два, три, четыре, пять, шесть человек подошли. Бір, екі, үш, төрт, бес, алты рет айтты.',
    'Сняли тик-ток video. В 2019 2020 2021 2022 годах было семь случаев из 8, 701 жалоба.',
    'Из 8 и 7 заявлений, и 123456789 тенге.',
    'Жалобу подали в telegram channel и в Instagram group. Telegram закрыл канал, инстаграм молчал.',
    'Создали канал в Telegram: подписчики, снимки. Аккаунт в Instagram удалили.',
  ])('and figures of a text are not: %s', (text) => {
    expect(found(text).filter(([kind]) => REFUSED.has(kind))).toEqual([]);
  });
  it('nor are words', () => {
    expect(
      found('He came home.It was late, e.g. at 10 p.m. on the web, or at night/morning. Telegram channel, Instagram later.', 'en'),
    ).toEqual([]);
    expect(found('They wrote on Telegram: he should pay. Instagram: the account of the group.', 'en')).toEqual([]);
  });
});

describe('what is shown beside a wording', () => {
  it.each([
    ['айгуль ахметова', FindingKind.NAME],
    ['ахметова айгуль', FindingKind.NAME],
    ['нұрлан серікұлы', FindingKind.NAME],
    ['aigul akhmetova', FindingKind.NAME],
    ['А. Ахметова', FindingKind.NAME],
    ['Потом пришла А. Ахметова', FindingKind.NAME],
    ['Абая 15, кв 3', FindingKind.ADDRESS],
    ['на Абая 15', FindingKind.ADDRESS],
    ['на Толе би, 63', FindingKind.ADDRESS],
    ['живёт: кв 3', FindingKind.ADDRESS],
    ['15-я школа', FindingKind.ADDRESS],
    ['колледж №3', FindingKind.ADDRESS],
    ['на улице Абая', FindingKind.ADDRESS],
    ['улица 8 Марта', FindingKind.ADDRESS],
    ['на проспекте мира, 12', FindingKind.ADDRESS],
    ['на Садовой улице', FindingKind.ADDRESS],
    ['на улице имени Абая', FindingKind.ADDRESS],
    ['in Abay Street', FindingKind.ADDRESS],
    ['мая 15-го', FindingKind.EXACT_DATE],
    ['в отделе полиции № 7', FindingKind.ADDRESS],
    ['5-ші мектепте', FindingKind.ADDRESS],
    ['College No. 3', FindingKind.ADDRESS],
    ['14/V/2023', FindingKind.EXACT_DATE],
    ['14 май', FindingKind.EXACT_DATE],
    ['14 мар.', FindingKind.EXACT_DATE],
    ['14 03 2023', FindingKind.EXACT_DATE],
    ['2023/03/14', FindingKind.EXACT_DATE],
    ['14_03_2023', FindingKind.EXACT_DATE],
    ['23-х лет', FindingKind.EXACT_AGE],
    ['ей 23', FindingKind.EXACT_AGE],
    ['ему было всего 19.', FindingKind.EXACT_AGE],
    ['born 2000', FindingKind.EXACT_AGE],
    ['she was 23 when it began', FindingKind.EXACT_AGE],
    ['2000 г.р.', FindingKind.EXACT_AGE],
    ['Кеген', FindingKind.SMALL_PLACE],
    ['в Талгаре', FindingKind.SMALL_PLACE],
    ['Қандыағашта', FindingKind.SMALL_PLACE],
    ['in Shchuchinsk', FindingKind.SMALL_PLACE],
  ])('%s', (text, kind) => {
    expect(found(text).map(([k]) => k)).toContain(kind);
  });

  it.each([
    'В 15 школах прошли проверки, ему заплатили 23 тысячи, ей 50 000 тенге.',
    'В области Абай и в Улытау; более 10 человек, около 30 мужчин, через 12 дней.',
    'Он писал роман, марина была пуста.',
    'Пункт 5, часть 2, статья 14 закона.',
    'Его избили на улице. На улице 10 человек кричали ему вслед; он ушёл в переулок и вышел на проспект.',
    'Они жили в доме друга, потом в квартире. Её ждали на площади, у шоссе.',
    'Көшеде оны екі адам тоқтатты.',
  ])('but not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
