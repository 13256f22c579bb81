/**
 * `node tools/run-ts.mjs test/bench/growth.ts LINES > docs/performance/growth.svg`: what a question costs by the number of cases, as a picture of
 * the lines that `npm run bench -- --json --connections 1` printed for several numbers of cases. Processor time, of the API and the database together:
 * it says the same on a busy machine.
 */
import { readFileSync } from 'node:fs';

interface Line {
  cases: number;
  query: string;
  server: string;
  cpuMs: number;
  dbMs: number;
}

const WIDTH = 860;
const HEIGHT = 430;
const LEFT = 60;
const RIGHT = 530;
const TOP = 20;
const BOTTOM = 380;
const COLOURS = ['#1b6ca8', '#b5442e', '#2f7d32', '#7b4fa3', '#a06a00', '#00727a', '#8a1c5b', '#555555', '#3d5a00', '#004b9b'];
const TICKS = [1, 3, 10, 30, 100, 300, 1000];

const lines = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)
  .filter(({ server }) => server === 'dalel');
const sizes = [...new Set(lines.map(({ cases }) => cases))].sort((a, b) => a - b);
const between = (value: number, [from, to]: [number, number], [begin, end]: [number, number]) =>
  Math.round((begin + ((Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))) * (end - begin)) * 10) / 10;
const x = (cases: number) => between(cases, [sizes[0]!, sizes.at(-1)!], [LEFT, RIGHT]);
const y = (ms: number) => between(ms, [TICKS[0]!, TICKS.at(-1)!], [BOTTOM, TOP]);
const text = (at: [number, number], words: string, more = '') => `<text x="${at[0]}" y="${at[1]}" ${more}>${words}</text>`;

const questions = [...new Set(lines.map(({ query }) => query))].map((query) => {
  const points = lines.filter((line) => line.query === query).sort((a, b) => a.cases - b.cases);
  return { query, points: points.map(({ cases, cpuMs, dbMs }) => [x(cases), y(cpuMs + dbMs)] as const) };
});
const names = questions.toSorted((a, b) => a.points.at(-1)![1] - b.points.at(-1)![1]);
const parts = [
  ...TICKS.flatMap((ms) => [
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/>`,
    text([LEFT - 8, y(ms) + 4], `${ms} ms`, 'text-anchor="end"'),
  ]),
  ...sizes.map((cases) => text([x(cases), BOTTOM + 20], `${cases.toLocaleString('en')} cases`, 'text-anchor="middle"')),
  ...names.flatMap(({ query, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const label = TOP + 14 + i * 24;
    const last = points.at(-1)!;
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>`,
      ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`),
      `<path d="M${last.join(' ')} L${RIGHT + 40} ${label - 4}" stroke="${colour}" stroke-width="0.7" stroke-dasharray="2 3" fill="none"/>`,
      text([RIGHT + 46, label], query.replaceAll('&', '&amp;'), `fill="${colour}"`),
    ];
  }),
];
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="Processor time a request by the number of cases"><rect width="100%" height="100%" fill="white"/>${parts.join('\n')}</svg>\n`,
);
