import { badInput } from '../errors/dalel-error.js';
import type { Order, Page } from './read-spec.js';

export const MAX_PAGE = 100;
export const DEFAULT_SIZE = 20;

/** @throws BAD_USER_INPUT when the page size is out of bounds or the cursor is not one of ours. @returns the cursor's JSON, if any */
export function checkPage(page: Page, { by }: Pick<Order, 'by'>): string | undefined {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > MAX_PAGE)
    throw badInput(`Ask for 1 to ${MAX_PAGE} at a time: "first".`, 'first');
  if (page.after === undefined || page.after === null) return undefined;
  const refused = badInput('This is no cursor of this list. Take "after" from "endCursor" of the page before.', 'after');
  if (page.after.length > 1000 || !/^[A-Za-z0-9+/]+=*$/.test(page.after)) throw refused;
  const text = Buffer.from(page.after, 'base64').toString('utf8');
  let place: unknown;
  try {
    place = JSON.parse(text);
  } catch {
    throw refused;
  }
  if (!Array.isArray(place) || place.length !== by.length || place.some((part) => typeof part !== 'string' && typeof part !== 'number'))
    throw refused;
  return text;
}
