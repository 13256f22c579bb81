import { FindingKind } from './finding.js';
import { isGivenName } from './given-names.js';

const L = '\\p{L}';
const MESSENGERS =
  'telegram|tg|instagram|insta|ig|whatsapp|wa|vkontakte|vk|facebook|fb|tiktok|signal|viber|snapchat|snap|discord|twitter|threads|grindr|hornet|' +
  `телеграм${L}{0,3}|телег[аеиу]|тг|инстаграм${L}{0,3}|инст[аеыу]|в[ао][тц]с?[ао]п{1,2}${L}{0,2}|вк|вконтакте|фейсбук${L}{0,2}|фб|тик-?ток${L}{0,2}|вайбер${L}{0,2}|дискорд${L}{0,2}|твиттер${L}{0,2}`;
const CALLED = `ник${L}{0,6}|логин${L}{0,2}|аккаунт${L}{0,3}|профил${L}{1,3}|страниц${L}{1,2}|канал${L}{0,2}|username|user|nick(?:name)?|account|handle|profile|channel|парақша${L}{0,5}|лақап${L}{0,4}`;
/** In Latin letters, with what no word of a text has. */
const ODD = '(?=[a-z.]{0,30}[\\d_])(?=[\\d_.]{0,30}[a-z])[a-z\\d_][a-z\\d_.]{2,31}';
const GAP = '\\s?[:=–-]?\\s?["«“(]?@?';

/** Names of accounts: behind a messenger's name, behind what an account is called by, or by an underscore. */
export const HANDLES: readonly (readonly [FindingKind, RegExp])[] = [
  [FindingKind.LINK, new RegExp(`(?<!${L})(?:${MESSENGERS})(?:\\s(?:${CALLED}))?${GAP}${ODD}(?!${L})`, 'giu')],
  [FindingKind.LINK, new RegExp(`(?<!${L})(?:${CALLED})${GAP}${ODD}(?!${L})`, 'giu')],
  // among Cyrillic letters, or behind a short name of a messenger, any Latin word behind a colon or a dash is an account
  [
    FindingKind.LINK,
    new RegExp(
      `(?<!${L})(?:tg|insta|ig|vk|fb|телеграм${L}{0,3}|телега|тг|инстаграм${L}{0,3}|инста|в[ао][тц]с?[ао]п{1,2}|вк|фб|тик-?ток)(?:\\s?[:=№#]|\\s-)\\s?@?[a-z][a-z.]{2,31}(?!${L})`,
      'giu',
    ),
  ],
  [FindingKind.LINK, new RegExp(`(?<![${L}\\d_.])(?=[\\d_.]{0,64}${L})[${L}\\d.]{1,32}_[${L}\\d_.]{1,32}`, 'gu')],
];

const BARE =
  'telegram|instagram|insta|whatsapp|tiktok|facebook|viber|snapchat|discord|телеграмм?|телега|тг|инстаграмм?|инста|в[ао][тц]с?[ао]п{1,2}|вк|вконтакте|фейсбук|тик-?ток|вайбер|дискорд';
const BEHIND_MESSENGER = new RegExp(`(?<!${L})(?:${BARE})\\s["«“(]?(${L}[${L}.]{1,31}${L})(?!${L})`, 'giu');
const AROUND = 24;
/** Of what messengers have, in a text of another language. */
const PARTS =
  /^(?:account|app|bot|call|channel|chat|direct|group|live|messenger|page|photo|post|premium|profile|server|stories|story|video|web)s?$/;

/**
 * Names of accounts without any mark, behind a messenger's name: a given name in small letters, letters with a dot between them, or in a
 * Cyrillic text a Latin word in small letters.
 */
export function accountsIn(text: string): { from: number; to: number }[] {
  return [...text.matchAll(BEHIND_MESSENGER)]
    .map((match) => ({ word: match[1], from: match.index, to: match.index + match[0].length }))
    .filter(({ word, from, to }) => {
      if (word !== word.toLowerCase()) return false;
      const around = text.slice(Math.max(0, from - AROUND), to + AROUND);
      return (
        isGivenName(word) || word.includes('.') || (/^[a-z]{3,}$/.test(word) && !PARTS.test(word) && /\p{Script=Cyrillic}{2}/u.test(around))
      );
    });
}
