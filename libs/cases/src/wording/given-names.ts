/**
 * Given names that are common in Kazakhstan, by how they begin (inflected forms included), lower case; left out are those that are
 * words as well (Роза, Вера, Бақыт). They make a hint surer where a name opens a sentence or is written in capitals; a name that is
 * not here is still suspected by its form inside a sentence.
 */
const BEGINNINGS = [
  // Kazakh, as written in Kazakh and in Russian
  ...['асан', 'үсен', 'усен', 'нұрлан', 'нурлан', 'ерлан', 'серік', 'серик', 'берік', 'берик', 'мұрат', 'мурат', 'марат', 'болат'],
  ...['қанат', 'канат', 'талғат', 'талгат', 'азамат', 'дәурен', 'даурен', 'ержан', 'нұржан', 'нуржан', 'айдос', 'айбек', 'асхат'],
  ...['дархан', 'дінмұхамед', 'динмухамед', 'ермек', 'жандос', 'жанібек', 'жанибек', 'қайрат', 'кайрат', 'мақсат', 'максат'],
  ...['олжас', 'рүстем', 'рустем', 'руслан', 'санжар', 'сұлтан', 'тимур', 'темірлан', 'темирлан', 'тілек', 'тлек', 'шыңғыс', 'чингиз'],
  ...['айгүл', 'айгул', 'айгерім', 'айгерим', 'айжан', 'айнұр', 'айнур', 'ақмарал', 'акмарал', 'алия', 'әлия', 'алтынай', 'аружан'],
  ...['асел', 'әсел', 'ботагөз', 'ботагоз', 'гүлмира', 'гулмира', 'гульмира', 'гүлнар', 'гульнар', 'гулнар', 'динара', 'дильназ'],
  ...['жанар', 'жансая', 'жұлдыз', 'зарина', 'камила', 'қарлығаш', 'карлыгаш', 'куралай', 'құралай', 'мадина', 'меруерт', 'назгүл'],
  ...['назгуль', 'назерке', 'перизат', 'раушан', 'сабина', 'салтанат', 'сандуғаш', 'сауле', 'сәуле', 'томирис', 'ұлпан', 'шолпан'],
  // Russian
  ...['александр', 'алексе', 'андре', 'антон', 'артём', 'артем', 'борис', 'вадим', 'валентин', 'василий', 'виктор', 'виталий'],
  ...['владимир', 'владислав', 'вячеслав', 'геннадий', 'георгий', 'григорий', 'даниил', 'данил', 'денис', 'дмитри', 'евгени', 'егор'],
  ...['иван', 'игорь', 'игоря', 'игорю', 'илья', 'кирилл', 'константин', 'максим', 'михаил', 'никита', 'никол', 'олег', 'павел'],
  ...['роман', 'сергей', 'сергея', 'сергею', 'станислав', 'степан', 'фёдор', 'федор', 'юрий', 'юрия', 'ярослав', 'алина', 'алёна'],
  ...['анастаси', 'анна', 'анну', 'валери', 'варвар', 'виктори', 'галина', 'дарья', 'дарью', 'екатерин', 'елена', 'елену', 'елены'],
  ...['жанна', 'ирина', 'ирину', 'карина', 'кристин', 'ксени', 'лариса', 'людмил', 'марина', 'марию', 'мария', 'наталь', 'оксана'],
  ...['ольга', 'ольгу', 'ольге', 'полина', 'светлан', 'снежан', 'софия', 'софья', 'татьян', 'ульян', 'эльвир', 'юлия', 'юлию'],
  // in Latin letters
  ...['aigul', 'aigerim', 'aizhan', 'ainur', 'aliya', 'aruzhan', 'asel', 'askhat', 'azamat', 'baurzhan', 'bolat', 'daniyar', 'daulet'],
  ...['dinara', 'dmitr', 'elena', 'erlan', 'yerlan', 'gulnar', 'ivan', 'kairat', 'kanat', 'madina', 'maksim', 'marat', 'mariya'],
  ...['murat', 'natalya', 'nurlan', 'nurzhan', 'olga', 'olzhas', 'ruslan', 'rustem', 'sabina', 'sanzhar', 'saule', 'sergei', 'sergey'],
  ...['serik', 'svetlana', 'tatyana', 'temirlan', 'timur', 'zarina', 'zhanar', 'zhandos'],
];
/** What may follow a beginning: the longest ending of a case, a diminutive or a patronymic's stem. */
const LONGEST_ENDING = 7;

const FIRST_LETTERS = 3;
const BY_FIRST_LETTERS = new Map<string, string[]>();
for (const beginning of BEGINNINGS) {
  const first = beginning.slice(0, FIRST_LETTERS);
  BY_FIRST_LETTERS.set(first, [...(BY_FIRST_LETTERS.get(first) ?? []), beginning]);
}

export function isGivenName(word: string): boolean {
  const lower = word.slice(0, 40).toLowerCase();
  const beginnings = BY_FIRST_LETTERS.get(lower.slice(0, FIRST_LETTERS)) ?? [];
  return beginnings.some((beginning) => lower.startsWith(beginning) && word.length - beginning.length <= LONGEST_ENDING);
}
