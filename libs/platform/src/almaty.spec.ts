import { refuseFuture, todayInAlmaty } from './almaty.js';

describe('today in Almaty', () => {
  const clock = Date.now;
  const setClock = (moment: string) => {
    Date.now = () => Date.parse(moment);
  };
  afterEach(() => {
    Date.now = clock;
  });

  it.each([
    ['2026-11-28T18:59:59Z', '2026-11-28'],
    ['2026-11-28T19:30:00Z', '2026-11-29'],
    ['2026-11-28T23:30:00Z', '2026-11-29'],
    ['2026-11-29T00:00:00Z', '2026-11-29'],
    ['2026-12-31T19:30:00Z', '2027-01-01'],
    // until the end of February 2024 Almaty was six hours ahead
    ['2024-02-28T18:30:00Z', '2024-02-29'],
  ])('is at %s the %s', (moment, day) => {
    setClock(moment);
    expect(todayInAlmaty()).toBe(day);
  });

  it.each(['2026-11-28T19:30:00Z', '2026-11-28T23:30:00Z'])('takes that day and refuses the next at %s', (moment) => {
    setClock(moment);
    expect(() => refuseFuture('2026-11-29', 'assessedOn')).not.toThrow();
    expect(() => refuseFuture('2026-11-30', 'assessedOn')).toThrow(/a day to come/);
  });
});
