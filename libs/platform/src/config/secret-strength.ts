/** Random bytes hardly ever repeat so: a password, a test's value or zeros are taken for no key. */
const LEAST_DIFFERENT_BYTES = 16;
/** Of a secret as text, whatever alphabet it is drawn from: 16 random hexadecimal digits have fewer less than once in 10,000 times. */
const LEAST_DIFFERENT_CHARACTERS = 6;

/** May these 32 bytes have been drawn at random? */
export const looksRandom = (key: Uint8Array): boolean => new Set(key).size >= LEAST_DIFFERENT_BYTES;

/** Is a secret one character, or a few, again and again? */
export const repeatsItself = (secret: string): boolean => new Set(secret).size < LEAST_DIFFERENT_CHARACTERS;
