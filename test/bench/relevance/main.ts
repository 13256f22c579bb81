/**
 * `npm run bench:relevance -- [--beir DIR] [--language ru|kk|en] [--engine postgres|meilisearch] [--json] [--show 5] [--forms FILE]`: loads a folder in BEIR's form into a
 * scratch index, through the analyser, the engine and the ranking of the application, asks its questions and prints how well they are answered.
 * Without --beir it asks Dalel's own questions of its demonstration (judgements.json, plain-questions.json), a third of them set aside.
 * --language is that of the texts. --show prints so many questions that are answered worst. --forms reads lines of inflected form and lemma in Kazakh and says how the stemmer joins them.
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kazakhStem } from '../../../libs/search/src/analysis/kazakh.js';
import { readBeir } from './beir.js';
import { type Metrics, meanOf, metricsOf, stemmingOf } from './metrics.js';
import { measureOwn } from './own.js';
import { scratchIndex } from './scratch.js';

const LOOKED_AT = 20;
const { values: options } = parseArgs({
  options: {
    beir: { type: 'string', multiple: true, default: [] },
    language: { type: 'string' },
    engine: { type: 'string', default: 'postgres' },
    forms: { type: 'string' },
    show: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const engine = options.engine === 'meilisearch' ? 'meilisearch' : 'postgres';
const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (row: object) =>
  process.stdout.write(
    `${
      options.json
        ? JSON.stringify(row)
        : Object.entries(row)
            .map(([name, value]) => `${name} ${value}`)
            .join('  ')
    }\n`,
  );

if (options.forms) {
  const pairs = readFileSync(options.forms, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]);
  print({ set: basename(options.forms), language: 'kk', pairs: pairs.length, ...stemmingOf(pairs, kazakhStem) });
}
for (const folder of options.beir) await measure(resolve(folder));
if (!options.forms && options.beir.length === 0) await measureOwn(engine, { print, say, show: Number(options.show) });

async function measure(folder: string): Promise<void> {
  const language = languageOf(folder);
  const { passages, queries, judgements } = await readBeir(folder);
  const index = await scratchIndex(engine, say);
  try {
    await index.add(passages, language);
    const answered: { text: string; metrics: Metrics; ranked: string[] }[] = [];
    for (const { id, text } of queries) {
      const ranked = await index.ask(text, LOOKED_AT);
      answered.push({ text, ranked, metrics: metricsOf(ranked, judgements.get(id)!) });
    }
    const mean = meanOf(answered.map(({ metrics }) => metrics));
    print({ set: basename(folder), engine, language, queries: queries.length, ...mean });
    const worst = answered.toSorted((a, b) => a.metrics.ndcg10 - b.metrics.ndcg10).slice(0, Number(options.show));
    for (const { text, metrics, ranked } of worst) say(`${metrics.ndcg10.toFixed(2)}  ${text}  →  ${ranked.slice(0, 3).join(', ')}`);
  } finally {
    await index.stop();
  }
}

/** As it was said, or as the folder’s name says it: `xquad-ru`, `kazqad`. */
function languageOf(folder: string): 'ru' | 'kk' | 'en' {
  const named = options.language ?? (/(ru|en|kk|kaz)[^-]*$/.exec(basename(folder))?.[1] || 'ru');
  return named.startsWith('k') ? 'kk' : named === 'en' ? 'en' : 'ru';
}
