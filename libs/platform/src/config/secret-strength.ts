import { isUtf8 } from 'node:buffer';

/** Random bytes hardly ever repeat so: a password, a test's value or zeros are taken for no key. */
const LEAST_DIFFERENT = 16;
/** Of a secret as text, whatever alphabet it is drawn from: 16 random hexadecimal digits have fewer less than once in 10,000 times. */
const LEAST_DIFFERENT_CHARACTERS = 6;
/** So much of what somebody types follows from the character before it; of what is drawn at random, hardly ever. */
const MOST_FORESEEN = 0.5;
const MOST_FORESEEN_OF_SHORT = 0.6;
const MOST_FORESEEN_WITH_SIGNS = 0.35;
const SHORT = 22;

/** Pairs of letters that words are made of: three quarters of all pairs in English, Russian and Kazakh in Latin letters. */
const PAIRS = new Set(
  (
    'ac ad ag ai ak al am an ap ar as at az ba be ca ce ch co da de di do dy ea ec ed ei ek el em en er es et ga ge ha he hi ho ic id ie ' +
    'ig il im in io ir is it ka ke ki ko la ld le li lo ma me na nd ne ng ni no ns nt ny od of ok ol om on or os ot ou ov pa pe po pr ra ' +
    'rd re ri ro rs rt ry sa se sh si so ss st sy ta te th ti to tr ts ty un ur us va ve wh ya yn zh'
  ).split(' '),
);
const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm mnbvcxz lkjhgfdsa poiuytrewq';
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** May these 32 bytes have been drawn at random, and not typed or counted? */
export function looksRandom(key: Uint8Array): boolean {
  const steps = key.map((byte, at) => byte - (key[at - 1] ?? 0));
  return new Set(key).size >= LEAST_DIFFERENT && new Set(steps).size >= LEAST_DIFFERENT && !isUtf8(key);
}

/** May this text have been drawn at random (`openssl rand -hex 32`, a password manager), and not thought of by somebody? */
export function looksDrawn(secret: string): boolean {
  if (new Set(secret).size < LEAST_DIFFERENT_CHARACTERS || !/^[!-~]+$/.test(secret) || isWrittenText(secret)) return false;
  const isHex = HEX.test(secret);
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(secret)).length;
  return (isHex || kinds >= 2) && foreseen(secret, isHex) < mostForeseen(secret);
}

const mostForeseen = (secret: string): number => {
  if (secret.length < SHORT) return MOST_FORESEEN_OF_SHORT;
  return BASE64.test(secret) ? MOST_FORESEEN : MOST_FORESEEN_WITH_SIGNS;
};

/** Which share of its characters follows from what stands before: the next in a row, in a word, on the keyboard, or what was there already. */
function foreseen(secret: string, isHex: boolean): number {
  const text = secret.toLowerCase();
  let count = 0;
  for (let at = 1; at < text.length; at += 1) {
    const pair = text.slice(at - 1, at + 1);
    const inOrder = Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1;
    const again = at >= 2 && text.indexOf(text.slice(at - 2, at + 1)) < at - 2;
    const inWords = !isHex && (PAIRS.has(pair) || KEYBOARD.includes(pair));
    if (inOrder || again || inWords) count += 1;
  }
  return count / (text.length - 1);
}

/** Is it the encoding of something that was written in letters? */
function isWrittenText(secret: string): boolean {
  const bytes = HEX.test(secret) ? Buffer.from(secret, 'hex') : Buffer.from(BASE64.test(secret) ? secret : '', 'base64');
  return bytes.length >= 12 && bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
