import { createBrowserHistory, type HistoryLocation, type RouterHistory } from '@tanstack/react-router';
import { isDiscreet } from '../discreet/discreet.js';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Where the page is, when the address does not say it. */
    at?: string | undefined;
  }
}

/** An address without filters and without the names of acts of law. */
const bare = (path: string): string => path.replace(/[?#].*$/, '').replace(/^\/law\/.+$/, '/law');
const withoutHash = (path: string): string => path.replace(/#.*$/, '');

/** What is to be kept in the entry's state, since its address is to be without it. */
function hidden(path: string): string | undefined {
  const full = withoutHash(path);
  return isDiscreet() && bare(full) !== full ? full : undefined;
}

/** Where this entry of the history stands, whichever way its address is written. */
function here(): HistoryLocation {
  const { pathname, search, hash } = window.location;
  const state = (window.history.state ?? { __TSR_index: 0, key: '', __TSR_key: '' }) as HistoryLocation['state'];
  const at = state.at ?? pathname + search;
  const [path = '/'] = at.split('?');
  return { href: at + hash, pathname: path, search: at.slice(path.length), hash, state };
}

/**
 * The history of the browser; in discreet mode an entry's filters and articles are kept in its state, and its address says
 * only which room of the house it is. Back, forward and reload work alike; such an address cannot be shared.
 */
export function quietHistory(): RouterHistory {
  const history = createBrowserHistory({
    parseLocation: here,
    createHref: (path) => (hidden(path) ? bare(path) + path.slice(withoutHash(path).length) : path),
  });
  const { pathname, search, hash } = window.location;
  const typed = hidden(pathname + search);
  if (typed) window.history.replaceState({ ...window.history.state, at: typed }, '', bare(typed) + hash);
  const { push, replace } = history;
  history.push = (path, state, options) => push(path, { ...state, at: hidden(path) }, options);
  history.replace = (path, state, options) => replace(path, { ...state, at: hidden(path) }, options);
  return history;
}
