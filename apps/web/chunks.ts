import type { Plugin, Rolldown } from 'vite';

/** What starts before all else (src/early). */
const EARLY = /\/src\/early\/early\.ts$/;
/** Pages that whoever comes for the first time is likely to read. */
const READ_FIRST = /\/src\/\w+\/(Overview|Search|Case|Law|Tracker|Recommendation|Statistics)Page\.tsx$/;
const OF_FORMS = /node_modules[\\/](react-hook-form|@hookform|zod)[\\/]/;

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Those of these modules that import another, by whatever way, when they are loaded themselves. */
function neededBy(importers: RegExp, id: string, graph: Graph, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  if (importers.test(id)) return [id];
  return (graph.getModuleInfo(id)?.importers ?? []).flatMap((each) => neededBy(importers, each, graph, seen));
}

/**
 * What comes in one file. On a poor line each request costs more than its bytes: what every page needs is one file (`shell`), and so is
 * what the pages that are read first share (`pieces`); what one of them shares with pages of work (`case` …), and those with each other (`forms`, `work`), is no part of these. None imports one below it.
 */
export const CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: (id, graph) => (neededBy(EARLY, id, graph).length > 0 ? 'early' : null), debugName: 'early', priority: 5 },
  { name: 'shell', test: 'rolldown/runtime', priority: 4 },
  { name: 'shell', tags: ['$initial'], priority: 3 },
  { name: 'forms', test: OF_FORMS, priority: 2 },
  {
    name: (id, graph) => (neededBy(READ_FIRST, id, graph).length > 1 ? 'pieces' : null),
    debugName: 'pieces',
    minShareCount: 2,
    priority: 1,
  },
  {
    name: (id, graph) => {
      const [page, another] = neededBy(READ_FIRST, id, graph);
      return page && !another ? (READ_FIRST.exec(page)?.[1]?.toLowerCase() ?? null) : null;
    },
    debugName: 'of one page',
    minShareCount: 2,
  },
  { name: 'work', minShareCount: 2 },
];

/** Refuses chunks that import each other: a module of one could be read before it has run. */
export function chunksInOrder(): Plugin {
  return {
    name: 'chunks-in-order',
    apply: 'build',
    generateBundle(_, bundle) {
      const importsOf = (file: string): string[] => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? chunk.imports : [];
      };
      const visit = (file: string, way: string[]): void => {
        if (way.includes(file)) throw new Error(`Chunks import each other: ${[...way, file].join(' → ')}`);
        for (const imported of importsOf(file)) visit(imported, [...way, file]);
      };
      for (const file of Object.keys(bundle)) visit(file, []);
    },
  };
}
