import type { LocalizedText } from '#libs/platform';

/** What the seed itself says of facts, beside the words of the files. */
const remark = (en: string, ru: string, kk: string): LocalizedText => ({ en, ru, kk });

export const fromMemory = remark('from memory', 'по памяти', 'жадтан');

export const readAsQuoted = (paragraphs: string) =>
  remark(
    `paragraphs ${paragraphs}, read as quoted elsewhere`,
    `пункты ${paragraphs}, прочитаны в цитатах другого издания`,
    `${paragraphs}-тармақтар, басқа басылымдағы дәйексөз бойынша оқылды`,
  );

export const startFromMemory = remark(
  'The start of force is from memory.',
  'Дата вступления в силу указана по памяти.',
  'Күшіне енген күні жадтан көрсетілген.',
);

export const addressFromMemory = (site: string) =>
  remark(
    `The address on ${site} is from memory.`,
    `Адрес на ${site} указан по памяти.`,
    `${site} сайтындағы мекенжайы жадтан көрсетілген.`,
  );

export const startNotChecked = remark(
  'counted from the date on which Kazakhstan bound itself; its start of force was not checked',
  'отсчитано от даты, когда Казахстан принял на себя обязательства; дата вступления в силу не проверена',
  'Қазақстан міндеттеме алған күннен есептелді; күшіне енген күні тексерілмеген',
);

export const startNotKnown = remark(
  'start of force not known, counted from adoption',
  'дата вступления в силу неизвестна, отсчитано от принятия',
  'күшіне енген күні белгісіз, қабылданған күннен есептелді',
);

export const forTree = remark('entered for the tree', 'внесено для структуры акта', 'актінің құрылымы үшін енгізілді');

export const enteredForTree = remark('Entered for the tree.', 'Внесено для структуры акта.', 'Актінің құрылымы үшін енгізілді.');

/** The one summary of an entry that names several articles. */
export const coversTogether = (articles: string) =>
  remark(
    `The summary covers ${articles} together.`,
    `Изложение относится сразу к ${articles}.`,
    `Мазмұндама бірден мыналарға қатысты: ${articles}.`,
  );

/** What an entry's article text says in brackets of its number. */
const QUALIFIED: Record<string, LocalizedText> = {
  'as cited by ECOM': remark(
    'Article as cited by ECOM.',
    'Статья указана так, как её приводит ЕКОМ.',
    'Бап ЕКОМ келтіргендей көрсетілген.',
  ),
  'as excluded': remark('Article as excluded.', 'Статья — в том виде, в каком была исключена.', 'Бап алып тасталған кездегі күйінде.'),
  'number not verified': remark('Article number not verified.', 'Номер статьи не сверен.', 'Баптың нөмірі тексерілмеген.'),
};

export function qualifiedArticle(qualifier: string): LocalizedText {
  const found = QUALIFIED[qualifier];
  if (!found) throw new Error(`no words in three languages for "${qualifier}"`);
  return found;
}
