import { Text } from '../ui/Text.js';

/** What we say of law ourselves, written in English alone so far: on pages in other languages it is marked so. */
export function LawText({ text }: { text: string }) {
  return <Text text={text} language="EN" marked />;
}
