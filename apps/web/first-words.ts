import type { Plugin } from 'vite';
import { LANGUAGES, textsOf } from './words-of-modules.js';

const PLACE = /%([a-z]+)%/gi;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The document with its words in a language: what this site is, and the way out, before any script has come. */
function documentIn(html: string, code: string, discreet: boolean): string {
  const texts = textsOf(code);
  const keys: Record<string, string> = {
    title: 'discreet.name',
    name: discreet ? 'discreet.name' : 'common.product',
    purpose: discreet ? '' : 'shell.purpose',
    exit: 'shell.quickExit',
    needsScript: 'shell.needsScript',
  };
  return html
    .replace('<html lang="ru">', `<html lang="${code}">`)
    .replaceAll(PLACE, (_, place: string) => escaped(texts.get(keys[place] ?? '') ?? ''));
}

/** Builds the document in each language, and once more for discreet mode, where it does not say what this site is; PagesController chooses. */
export function firstWords(): Plugin {
  return {
    name: 'first-words',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => (server ? documentIn(html, 'ru', false) : html),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        delete bundle['index.html'];
        for (const code of LANGUAGES)
          for (const discreet of [false, true])
            this.emitFile({
              type: 'asset',
              fileName: `${code}${discreet ? '-discreet' : ''}.html`,
              source: documentIn(String(page.source), code, discreet),
            });
      },
    },
  };
}
