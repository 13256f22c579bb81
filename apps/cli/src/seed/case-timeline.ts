/**
 * When what was done with a synthetic case: believable, and the same at each seeding. A documenter meets the survivor in the
 * weeks after the month of the incident; publications are approved before the release of May 2024; evidence is linked from
 * late 2023 to the end of 2024.
 */
export interface CaseTimeline {
  /** Day on which consent was given and the case entered. */
  givenOn: string;
  createdAt: string;
  publicationMadeAt: string;
  publicationApprovedAt: string;
}

const DAY = 86_400_000;
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** @param index place of the case in the files: spreads the days. */
export function timelineOf(occurredMonth: string, index: number): CaseTimeline {
  const [year, month] = occurredMonth.split('-').map(Number) as [number, number];
  const consentTime = Date.UTC(year, month, 2 + ((index * 7) % 18)); // Date.UTC counts months from 0: this is the month after
  const made = Math.max(consentTime + 40 * DAY, Date.UTC(2024, 0, 15)) + (index % 30) * DAY;
  return {
    givenOn: day(consentTime),
    createdAt: `${day(consentTime)}T${hour(index)}:20:00Z`,
    publicationMadeAt: `${day(made)}T${hour(index)}:45:00Z`,
    publicationApprovedAt: `${day(made + (3 + (index % 6)) * DAY)}T${hour(index + 2)}:10:00Z`,
  };
}

/** The same hour of a later day. */
export const daysLater = (moment: string, days: number): string => new Date(Date.parse(moment) + days * DAY).toISOString();

/** Office hours in Kazakhstan, in UTC. */
const hour = (index: number) => String(4 + (index % 8)).padStart(2, '0');

const LINKED_FROM = Date.UTC(2023, 9, 15);
const LINKED_TO = Date.UTC(2024, 11, 15);
const GOLDEN = 0.618_033_988_749_895;

/** When the link was made: after the case was entered, evenly spread over the time that is left. */
export function linkedAt(givenOn: string, index: number): string {
  const from = Math.max(Date.parse(givenOn) + 7 * DAY, LINKED_FROM);
  return new Date(from + ((index * GOLDEN) % 1) * (LINKED_TO - from)).toISOString();
}
