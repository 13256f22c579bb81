import { Citation } from '../ui/Citation.js';
import { type Cited, useCitation } from './citation.js';

export function Cite({ of }: { of: Cited }) {
  return <Citation texts={[{ text: useCitation()(of) }]} />;
}
