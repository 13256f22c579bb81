/**
 * `npm run fonts`: cuts Golos Text to the letters of Kazakh, Russian and English and to the weights that the pages use, into
 * apps/web/src/app/fonts. What else somebody writes is shown in a font of their own machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const LATIN = Array.from({ length: 95 }, (_, n) => String.fromCharCode(0x20 + n)).join('');
const RUSSIAN = `${Array.from({ length: 64 }, (_, n) => String.fromCharCode(0x410 + n)).join('')}Ёё`;
const KAZAKH = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
const SIGNS = '\u00a0\u2009\u202f«»“”„‘’–—…№§©°·•×÷±−½→←↑↓₸€';
/** As apps/web/src/app/fonts.css says which file holds what. */
const FILES = ['latin', 'cyrillic', 'cyrillic-ext'];

const folder = new URL('../apps/web/src/app/fonts/', import.meta.url);
for (const name of FILES) {
  const whole = readFileSync(require.resolve(`@fontsource-variable/golos-text/files/golos-text-${name}-wght-normal.woff2`));
  const letters = await subsetFont(whole, LATIN + RUSSIAN + KAZAKH + SIGNS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
    // Kerning is a sixth of the font; nothing here is set from top to bottom.
    keepFeatures: ['ccmp', 'locl', 'mark', 'tnum'],
    dropTables: ['vhea', 'vmtx'],
    noHinting: true,
  });
  writeFileSync(new URL(`golos-text-${name}.woff2`, folder), letters);
}
writeFileSync(new URL('LICENSE', folder), readFileSync(require.resolve('@fontsource-variable/golos-text/LICENSE')));
