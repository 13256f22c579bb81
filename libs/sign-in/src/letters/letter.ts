import { type Language, TIME_ZONE } from '#libs/platform';

export interface Letter {
  subject: string;
  text: string;
}

interface Words {
  subject: string;
  /** How it begins, what to do, until when, and what to do if nobody asked. */
  says: (link: string, until: string) => string[];
}

/**
 * A letter may be read by whoever shares a mailbox or a screen, or runs the mail server. It says that there is a link, and not of
 * what, to whom or why; INVITATION and RESET read alike.
 */
const WORDS: Record<Language, Words> = {
  KK: {
    subject: 'Сілтемеңіз',
    says: (link, until) => [
      'Сәлеметсіз бе!',
      'Сіз күткен сілтеме:',
      link,
      `Ол бір рет және мына уақытқа дейін жарамды: ${until} (Алматы уақыты). Оны ешкімге жібермеңіз.`,
      'Егер сіз оны күтпеген болсаңыз, ештеңе істемеңіз.',
    ],
  },
  RU: {
    subject: 'Ваша ссылка',
    says: (link, until) => [
      'Здравствуйте!',
      'Вот ссылка, которую вы ждали:',
      link,
      `Ею можно воспользоваться один раз, до ${until} (время Алматы). Никому её не передавайте.`,
      'Если вы её не ждали, ничего не делайте.',
    ],
  },
  EN: {
    subject: 'Your link',
    says: (link, until) => [
      'Hello,',
      'Here is the link you were expecting:',
      link,
      `It works once, until ${until} (Almaty time). Do not share it with anyone.`,
      'If you did not expect it, do nothing.',
    ],
  },
} as Record<Language, Words>;

/**
 * That something in how a person signs in was changed. It names neither what nor where, and comes in all three languages: whoever
 * changed it must not choose one that its owner does not read.
 */
export const noticeOfChange = (): Letter => ({
  subject: 'Хабарлама · Сообщение · Notice',
  text: `${[
    'Баптауларыңыз өзгертілді. Мұны өзіңіз істесеңіз, ештеңе істемеңіз. Өзіңіз болмасаңыз, мұны бірден жауапты адамға хабарлаңыз, бірақ пошта арқылы емес.',
    'Ваши настройки изменены. Если это сделали вы, ничего делать не нужно. Если не вы, сразу сообщите тому, кто за них отвечает, но не по почте.',
    'Your settings were changed. If you did this, do nothing. If not, tell the person in charge of them at once, but not by mail.',
  ].join('\n\n')}\n`,
});

const LOCALES: Record<Language, string> = { KK: 'kk', RU: 'ru', EN: 'en-GB' };

/** The letter that brings a one-time link, in one language. */
export function letterOf(language: Language, link: string, expiresAt: Date): Letter {
  const moment = new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, dateStyle: 'long', timeStyle: 'short' });
  const until = moment.format(expiresAt).replace(/\s/g, ' ');
  const { subject, says } = WORDS[language];
  return { subject, text: `${says(link, until).join('\n\n')}\n` };
}
