import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CHUNKS, chunksInOrder } from './chunks.js';
import { earlyScript } from './early-script.js';
import { firstWords } from './first-words.js';
import { ownOperations } from './own-operations.js';
import { precompressed } from './precompressed.js';
import { wordsOfModules } from './words-of-modules.js';

const api = process.env['DALEL_API'] ?? 'http://localhost:3000';

/** The web pages: built into dist/web, which the API serves on its own port; in development they ask the API through a proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [ownOperations(), wordsOfModules(), react(), earlyScript(), firstWords(), chunksInOrder(), precompressed()],
  // Texts come parsed (words-of-modules.ts).
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Fonts and pictures stay files: the content security policy allows 'self', not data addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // The polyfill would be an inline script, which the policy refuses; every browser we support preloads modules by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, early: `${import.meta.dirname}/src/early/early.ts` },
      output: {
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': api, '/files': api, '/exports': api, '/health': api },
  },
});
