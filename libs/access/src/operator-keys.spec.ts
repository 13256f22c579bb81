import { randomBytes } from 'node:crypto';
import { parseOperatorKeys } from './operator-keys.js';

const refusal = (text: string) => {
  try {
    parseOperatorKeys(text, 'DALEL_SEAL_KEY');
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

describe('keys of the operator', () => {
  it('are random bytes in hexadecimal digits, or a text of 32 bytes or more, one a line', () => {
    const hex = randomBytes(32).toString('hex');
    const text = randomBytes(32).toString('base64');
    expect(parseOperatorKeys(`${hex}\n\n ${text} \n`, 'DALEL_SEAL_KEY')).toEqual([Buffer.from(hex, 'hex'), Buffer.from(text)]);
  });

  it.each([
    ['zeros', '0'.repeat(64)],
    ['one byte again and again', 'ab'.repeat(32)],
    ['one character again and again', 'x'.repeat(40)],
    ['a good one before a bad one', `${randomBytes(32).toString('hex')}\n${'x'.repeat(40)}`],
    ['words', 'a canary that sings on every morning'],
    ['words of several kinds', 'The-Canary-Sings-In-2026-Every-Morning'],
    ['a short one', 'abcdefghijklmnop'],
  ])('are refused where they are %s, by the name of the setting and without repeating them (S14)', (_, text) => {
    expect(refusal(text)).toMatch(/^Settings: DALEL_SEAL_KEY /);
    expect(refusal(text)).not.toMatch(/xxxx|0000|abab|abcdefgh|anary/);
  });
});
