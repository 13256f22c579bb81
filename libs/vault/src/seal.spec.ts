import { randomBytes } from 'node:crypto';
import { open, padded, SealBroken, type SealedPlace, seal, unpadded } from './seal.js';

const PLACE: SealedPlace = ['vault_entry', 'sealed', '0198c0de-0000-7000-8000-000000000001', 1];
const NAME = 'Әйгерім Үлгіқызы';

describe('sealing a field', () => {
  const key = randomBytes(32);
  const sealed = seal(key, padded(NAME), PLACE);
  const opens = (changed: Buffer, place = PLACE, with_ = key) => {
    try {
      return unpadded(open(with_, changed, place));
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  };

  it('opens where it was sealed, and holds nothing readable (S30)', () => {
    expect(opens(sealed)).toBe(NAME);
    expect(sealed.toString('latin1')).not.toContain(Buffer.from(NAME).toString('latin1').slice(0, 6));
  });

  it('any single flipped bit keeps it shut (S30)', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(opens(changed)).toBeUndefined();
    }
  });

  it('cut short anywhere, or lengthened, it stays shut: a short tag is no tag (S30)', () => {
    for (let length = 0; length < sealed.length; length += 1) expect(opens(sealed.subarray(0, length))).toBeUndefined();
    expect(opens(Buffer.concat([sealed, Buffer.of(0)]))).toBeUndefined();
  });

  it('in another table, column, row or key version it stays shut (S30)', () => {
    PLACE.forEach((part, i) => {
      const elsewhere = PLACE.with(i, typeof part === 'number' ? part + 1 : `${part}x`);
      expect(opens(sealed, elsewhere)).toBeUndefined();
    });
    // parts that would read alike when joined
    expect(opens(seal(key, padded(NAME), ['ab', 'c']), ['a', 'bc'])).toBeUndefined();
    expect(opens(seal(key, padded(NAME), ['row', 1]), ['row', '1'])).toBeUndefined();
  });

  it('another key does not open it (S30)', () => {
    expect(opens(sealed, PLACE, randomBytes(32))).toBeUndefined();
  });

  it('no two sealings share a nonce (S30)', () => {
    const nonces = new Set(Array.from({ length: 2000 }, () => seal(key, padded('a'), PLACE).subarray(1, 13).toString('hex')));
    expect(nonces.size).toBe(2000);
  });

  it('what is stored does not tell how long a name is', () => {
    const lengths = ['', 'Ли', 'Александра Константинопольская'].map((text) => seal(key, padded(text), PLACE).length);
    expect(new Set(lengths).size).toBe(1);
    for (const text of ['', 'а', 'я'.repeat(5000)]) expect(unpadded(padded(text))).toBe(text);
  });
});
