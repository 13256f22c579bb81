import { Text } from '../ui/Text.js';

/** A citation as lawyers write it, in whatever language: read aloud by its letters. */
export function AsWritten({ text }: { text: string }) {
  return <Text text={text} language={/\p{Script=Cyrillic}/u.test(text) ? 'RU' : 'EN'} />;
}
