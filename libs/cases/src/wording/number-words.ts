const ONES = [
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  'нөл бір екі үш төрт бес алты жеті сегіз тоғыз он',
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
];
const TENS = [
  'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  'жиырма отыз қырық елу алпыс жетпіс сексен тоқсан',
  'twenty thirty forty fifty sixty seventy eighty ninety',
];
const HUNDREDS = ['сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот', 'жүз', 'hundred'];

const VALUES = new Map<string, number>([['нуль', 0]]);
const put = (lists: readonly string[], first: number, step: number) => {
  for (const list of lists) for (const [i, word] of list.split(' ').entries()) VALUES.set(word, first + i * step);
};
put(ONES, 0, 1);
put(TENS, 20, 10);
put(HUNDREDS, 100, 100);

/** What a word says as a number under a thousand. */
export const numberOfWord = (word: string): number | undefined => VALUES.get(word.toLowerCase());

/** May the second word go on with the number of the first: "семьсот один", "двадцать три"? */
export const goesOn = (value: number, next: number): boolean =>
  next > 0 && ((value >= 100 && value % 100 === 0 && next < 100) || (value >= 20 && value % 10 === 0 && value % 100 !== 0 && next < 10));
