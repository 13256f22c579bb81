const IBAN = /(?<![\p{L}\d])KZ ?\d{2}(?: ?[A-Z\d]){16}(?![\p{L}\d])/giu;
const CARD = /(?<!\d)[2-6]\d{3}(?:[ -]?\d{4}){3}(?!\d)/g;
const CALLED = /(?:карт|card)\p{L}{0,4}[\s:№-]{1,3}$/iu;
const BEFORE = 16;
const YEARS = /^(?:(?:19|20)\d{2}[ -]?){4}$/;

/** Numbers of bank cards, by their check digit or behind the word, and of bank accounts of Kazakhstan. */
export function bankAccountsIn(text: string): { from: number; to: number }[] {
  const cards = [...text.matchAll(CARD)].filter(
    ({ 0: card, index }) =>
      CALLED.test(text.slice(Math.max(0, index - BEFORE), index)) || (!YEARS.test(card) && isChecked(card.replace(/\D/g, ''))),
  );
  return [...cards, ...text.matchAll(IBAN)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** By Luhn: every second digit doubled, from the last but one. */
function isChecked(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((before, digit, i) => before + (i % 2 === 0 ? Number(digit) : ((2 * Number(digit)) % 10) + (Number(digit) > 4 ? 1 : 0)), 0);
  return sum % 10 === 0;
}
