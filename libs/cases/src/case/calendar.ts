import { badInput, refuseFuture, todayInAlmaty } from '#libs/platform';

/** @param month 2023-05 @param day a day of it, where it is known @throws BAD_USER_INPUT for what is to come, and for a day of another month */
export function refuseImpossible(month: string, day: string | null | undefined): void {
  if (month > todayInAlmaty().slice(0, 7)) throw badInput('"occurredMonth" is a month to come.', 'occurredMonth');
  if (!day) return;
  if (!day.startsWith(month)) throw badInput('The day lies in another month than "occurredMonth": give both anew.', 'occurredOn');
  refuseFuture(day, 'occurredOn');
}
