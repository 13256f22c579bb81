/** A site that anyone might have open. */
const ELSEWHERE = 'https://www.google.com/';
const COOKIE = 'dalel_left';

let leaving = false;

/** Whether the person is leaving by quick exit: nothing may then ask them anything. */
export const isLeaving = (): boolean => leaving;

/** When somebody last left by quick exit, in this run of the browser; 0 when nobody did. */
export function leftAt(): number {
  const mark = document.cookie.split('; ').find((pair) => pair.startsWith(`${COOKIE}=`));
  return Number(mark?.slice(COOKIE.length + 1) ?? 0);
}

/**
 * Blanks the page at once, ends the session without waiting for the answer, and replaces this entry of the browser's
 * history by another site, its state emptied. Earlier entries stay, no page can erase them, and the button's description
 * says so; but words that were typed in them are shown no more, and a page that the browser kept to go back to starts anew.
 */
export function leaveNow(signedIn: boolean): void {
  leaving = true;
  document.title = '\u200b';
  document.body.hidden = true;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers that people here still use.
  document.cookie = `${COOKIE}=${Date.now()}; Path=/; SameSite=Strict`;
  window.addEventListener('pageshow', () => window.location.reload());
  if (signedIn) {
    void fetch('/graphql', {
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation SignOut { signOut }' }),
    }).catch(() => undefined);
  }
  window.history.replaceState(null, '', '/');
  window.location.replace(ELSEWHERE);
}
