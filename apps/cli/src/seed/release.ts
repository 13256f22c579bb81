import type { ClientBase } from 'pg';
import { makeRelease } from '#libs/statistics';
import type { People } from './people.js';

const TITLE = {
  en: 'Documented cases of 2023 (synthetic cases in the proportions of ECOM’s report)',
  ru: 'Задокументированные случаи 2023 года (вымышленные случаи в пропорциях отчёта ЕКОМ)',
  kk: '2023 жылы құжатталған жағдайлар (ЕКОМ есебінің үлестеріне сай ойдан құрастырылған)',
};
/** The report's own figures, shown beside those of the release. */
const SOURCE_FIGURES = [
  'ecom23-total',
  'ecom23-private',
  'ecom23-private-n',
  'ecom23-police',
  'ecom23-police-n',
  'ecom23-health',
  'ecom23-health-n',
];
/** The draw of the demonstration, whose cases are no secret: its pages show the same figures wherever it is started. */
const DRAW = 3;

/** The one release the demonstration has: the year 2023, made by one person and approved by another. */
export const seedRelease = (db: ClientBase, people: People): Promise<void> =>
  makeRelease(
    db,
    {
      code: 'ECOM-2023',
      title: TITLE,
      year: 2023,
      synthetic: true,
      publishedOn: '2024-05-01',
      sourceFigures: SOURCE_FIGURES,
      madeBy: people.advocate,
      approvedBy: people.reviewer,
    },
    chanceFrom(DRAW),
  );

/** A small generator with a seed (mulberry32). */
function chanceFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
