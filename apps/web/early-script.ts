import type { Plugin } from 'vite';

/** Lets the document start src/early by a script of its own, which waits for no other; the entry `early` of the build. */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const early = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.isEntry && each.name === 'early');
        if (!early) return [];
        const src = `/${early.fileName}`;
        return [{ tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' }];
      },
    },
  };
}
