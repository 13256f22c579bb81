import { badInput } from '#libs/platform';

const inAlmaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Almaty: 2023-05-14. */
export const today = (): string => inAlmaty.format(new Date());

/** @throws BAD_USER_INPUT for a day to come */
export function refuseFuture(day: string, field: string): void {
  if (day > today()) throw badInput(`"${field}" is a day to come.`, field);
}

/** @param month 2023-05 @param day a day of it, where it is known @throws BAD_USER_INPUT for what is to come, and for a day of another month */
export function refuseImpossible(month: string, day: string | null | undefined): void {
  if (month > today().slice(0, 7)) throw badInput('"occurredMonth" is a month to come.', 'occurredMonth');
  if (!day) return;
  if (!day.startsWith(month)) throw badInput('The day lies in another month than "occurredMonth": give both anew.', 'occurredOn');
  refuseFuture(day, 'occurredOn');
}
