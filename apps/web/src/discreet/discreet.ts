import { useSyncExternalStore } from 'react';

const COOKIE = 'dalel_discreet';
const YEAR = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

/** Whether tabs and addresses are to say nothing of what is read: a choice of this browser, signed in or not. */
export const isDiscreet = (): boolean => document.cookie.split('; ').includes(`${COOKIE}=1`);

function showIcon(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? document.createElement('link');
  icon.rel = 'icon';
  icon.type = 'image/svg+xml';
  icon.href = isDiscreet() ? '/blank.svg' : '/favicon.svg';
  document.head.append(icon);
}

/** Called before anything is drawn: the document as it is served names nothing, and has no icon. */
export const startDiscreet = showIcon;

/** Keeps the choice; the title and the icon of this tab follow at once. */
export function chooseDiscreet(on: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers that people here still use.
  document.cookie = `${COOKIE}=1; Path=/; Max-Age=${on ? YEAR : 0}; SameSite=Strict`;
  showIcon();
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useDiscreet = (): boolean => useSyncExternalStore(listen, isDiscreet);
