import type { Plugin, Rolldown } from 'vite';

/** What starts before all else (src/early). */
const EARLY = /\/src\/early\/early\.ts$/;
/** Pages that whoever comes for the first time is likely to read. */
const READ_FIRST = /\/src\/\w+\/(Overview|Search|Case|Law|Tracker|Recommendation|Statistics)Page\.tsx$/;
const OF_FORMS = /node_modules[\\/](react-hook-form|@hookform|zod)[\\/]/;

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Whether one of these modules imports another, by whatever way, when it is loaded itself. */
function isNeededBy(importers: RegExp, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (importers.test(id)) return true;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((each) => !seen.has(each) && isNeededBy(importers, each, graph, seen));
}

/**
 * What comes in one file. On a poor line each request costs more than its bytes: what every page needs is one file (`shell`), and so is
 * what the pages that are read first share (`pieces`); what others share (`forms`, `work`) is no part of these. None imports one below it.
 */
export const CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: (id, graph) => (isNeededBy(EARLY, id, graph) ? 'early' : null), debugName: 'early', priority: 5 },
  { name: 'shell', test: 'rolldown/runtime', priority: 4 },
  { name: 'shell', tags: ['$initial'], priority: 3 },
  { name: 'forms', test: OF_FORMS, priority: 2 },
  {
    name: (id, graph) => (isNeededBy(READ_FIRST, id, graph) ? 'pieces' : null),
    debugName: 'pieces',
    minShareCount: 2,
    priority: 1,
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
