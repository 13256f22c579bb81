/** A site that anyone might have open. */
const ELSEWHERE = 'https://www.google.com/';

let leaving = false;

/** Whether the person is leaving by quick exit: nothing may then ask them anything. */
export const isLeaving = (): boolean => leaving;

/**
 * Blanks the page at once, ends the session without waiting for the answer, and replaces this entry of the browser's
 * history. Earlier entries stay: no page can erase them, and the button's description says so.
 */
export function leaveNow(signedIn: boolean): void {
  leaving = true;
  document.title = '\u200b';
  document.body.hidden = true;
  if (signedIn) {
    void fetch('/graphql', {
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation SignOut { signOut }' }),
    }).catch(() => undefined);
  }
  window.location.replace(ELSEWHERE);
}
