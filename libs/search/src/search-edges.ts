import { SearchKind } from './engine/search-document.js';
import type { EngineAnswer, HitPlace } from './engine/search-engine.js';
import { highlightsOf } from './highlights.js';
import type { HitRow } from './search.repository.js';
import { type SearchEdge } from './search.types.js';

/** The hits that the viewer may see, in steps of one: the longest texts take 60 ms each to cut highlights from. */
export function* edgesOf(
  hits: EngineAnswer['hits'],
  rows: ReadonlyMap<string, HitRow>,
  languages: readonly string[],
  cursorOf: (place: HitPlace) => string,
): Generator<void, SearchEdge[]> {
  const edges: SearchEdge[] = [];
  for (const { id, place, whole } of hits) {
    const row = rows.get(id);
    if (!row) continue;
    const { kind, code, subject_id: subjectId, texts, places } = row;
    const { highlights, matched } = highlightsOf(texts, places, languages);
    edges.push({
      cursor: cursorOf(place),
      node: { kind: SearchKind[kind], code, subjectId, texts, highlights, matched, matchedAll: whole },
    });
    yield;
  }
  return edges;
}
