import { badInput } from './errors/dalel-error.js';

/** Where Dalel's days begin and end: those of law, consent, expiry and assessment (in SQL: `almaty_today()`). */
export const TIME_ZONE = 'Asia/Almaty';

const byTheCalendar = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Almaty: 2023-05-14. */
export const todayInAlmaty = (): string => byTheCalendar.format(Date.now());

/** @throws BAD_USER_INPUT for a day to come */
export function refuseFuture(day: string, field: string): void {
  if (day > todayInAlmaty()) throw badInput(`"${field}" is a day to come.`, field);
}
