/** Whole words, in any case: JavaScript's \b knows Latin letters alone. */
export const whole = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
