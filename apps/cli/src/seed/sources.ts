import type { StoredSource } from '#libs/platform';
import type { SourceDictionary } from './data-files.js';
import { fromMemory, readAsQuoted } from './remarks.js';

/**
 * The sources an entry names, as they are shown.
 *
 * A page hostile to the people it writes about is never linked: the UN document it quotes is cited instead. An address that
 * stands for a document store, or that carries a remark, is no address of the document: it is left out, or cut.
 */
export function resolveSources(keys: readonly string[], dictionary: SourceDictionary): StoredSource[] {
  return keys.map((key) => {
    const source = dictionary[key];
    if (!source) throw new Error(`no such source: ${key}`);
    if (key === 'mem') return { title: fromMemory };
    if (key === 'cfam-cescr2')
      return {
        title: { en: 'CESCR, concluding observations E/C.12/KAZ/CO/2 (2019)' },
        note: readAsQuoted(paragraphsRead(source.extent_read.en!)),
      };
    const url = address(source.url);
    return { title: { en: source.title }, ...(url ? { url } : {}), note: source.extent_read };
  });
}

const paragraphsRead = (extent: string) => /paras ([\d-]+)/.exec(extent)?.[1] ?? '';

function address(url: string | null): string | undefined {
  const [bare, remark] = (url ?? '').split(' ');
  if (!bare || !URL.canParse(bare)) return undefined;
  return remark && new URL(bare).pathname === '/' ? undefined : bare;
}
