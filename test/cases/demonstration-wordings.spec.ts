import { readCases } from '../../apps/cli/src/seed/case-data.js';
import { checkWording } from '../../libs/cases/src/wording/check-wording.js';
import { FindingKind, findingsAt, type Wording } from '../../libs/cases/src/wording/finding.js';
import { monthsIn } from '../../libs/cases/src/wording/months.js';

/** What the gate shows two people, and they may let pass: traits that are told together. */
const WEIGHED: readonly FindingKind[] = [FindingKind.RARE_COMBINATION];

const placesIn = (wording: Wording, region: string) => {
  const steps = checkWording(wording, region);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return [...step.value, ...monthsIn(wording)];
};

describe('the public wordings of the demonstration', () => {
  it('name no person, place, day, month or age in any language', () => {
    const published = readCases().flatMap(({ code, region, publication }) => (publication ? [{ code, region, publication }] : []));
    const found = published.flatMap(({ code, region, publication }) =>
      findingsAt(publication, placesIn(publication, region))
        .filter(({ kind }) => !WEIGHED.includes(kind))
        .map(({ kind, language, excerpt }) => `${code} ${language} ${kind}: ${excerpt}`),
    );
    expect(published.length).toBe(39);
    expect(found).toEqual([]);
  });
});
