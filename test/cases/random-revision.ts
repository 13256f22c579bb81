import type { Chance } from '../kit/chance.js';
import type { Facts } from './revision-facts.js';

const WORDS = ['One', 'Two', 'Three'];
const LAW = ['kz/criminal-code/art/194', 'kz/criminal-code/art/146', 'kz/criminal-code/art/145'];
const RELATIONS = ['VIOLATED', 'PROTECTION_GAP'];
const RECOMMENDATIONS = ['ECOM-2023-R1', 'ECOM-2023-R2', 'ECOM-2023-R3'];
const REASONS = ['ILLUSTRATES', 'CONTRADICTS_PROGRESS'];

const many = <T>(chance: Chance, least: number, most: number, make: () => T): T[] =>
  Array.from({ length: least + chance.below(most - least + 1) }, make);

const text = (chance: Chance) =>
  Object.fromEntries([
    ['en', chance.one(WORDS)],
    ...['ru', 'kk'].filter(() => chance.percent(50)).map((each) => [each, chance.one(WORDS)]),
  ]);

const act = (chance: Chance) => ({
  violationType: chance.one(['BLACKMAIL', 'PHYSICAL_VIOLENCE', 'REFUSAL_TO_REGISTER_COMPLAINT']),
  biasMotives: ['SEXUAL_ORIENTATION', 'GENDER_IDENTITY'].filter(() => chance.percent(50)),
  setting: chance.one(['ONLINE', 'POLICE_STATION', null]),
  perpetrators: many(chance, 0, 3, () => ({
    ...chance.one([
      { type: 'PRIVATE_INDIVIDUAL', subtype: 'DATING_APP_CONTACT' },
      { type: 'LAW_ENFORCEMENT', subtype: null },
      { type: 'LAW_ENFORCEMENT', subtype: 'DISTRICT_OFFICER' },
    ]),
    role: chance.one(['PERPETRATOR', 'FAILED_TO_ACT']),
  })),
});

/** Links that the case has not yet, each once. */
const added = <T>(
  chance: Chance,
  before: Facts,
  fact: string,
  firsts: string[],
  seconds: string[],
  make: (first: string, second: string) => T,
) =>
  firsts
    .flatMap((first) => seconds.map((second) => [first, second] as const))
    .filter((pair) => ![...before].some(([name, values]) => name.startsWith(fact) && values[0] === pair[0] && values[1] === pair[1]))
    .filter(() => chance.percent(30))
    .map(([first, second]) => make(first, second));

/** A revision of any of the fields, as its input takes it. @param links ids of what may be removed */
export function randomRevision(chance: Chance, before: Facts, links: string[]): Record<string, unknown> {
  const fields: Record<string, () => unknown> = {
    title: () => text(chance),
    narrative: () => text(chance),
    occurredMonth: () => chance.one(['2023-05', '2023-06', '2023-11']),
    region: () => chance.one(['KZ-75', 'KZ-71', 'KZ-79']),
    acts: () => many(chance, 1, 3, () => act(chance)),
    responses: () =>
      many(chance, 0, 3, () => ({ type: chance.one(['COMPLAINT_REFUSED', 'TERMINATED']), text: chance.one([...WORDS, null]) })),
    engage: () => added(chance, before, 'LAW', LAW, RELATIONS, (provision, relation) => ({ provision, relation })),
    link: () =>
      added(chance, before, 'EVIDENCE', RECOMMENDATIONS, REASONS, (recommendation, reason) => ({
        recommendation,
        reason,
        strength: 1 + chance.below(5),
      })),
    remove: () => links.filter(() => chance.percent(40)),
  };
  return Object.fromEntries(
    Object.entries(fields)
      .filter(() => chance.percent(35))
      .map(([name, make]) => [name, make()]),
  );
}
