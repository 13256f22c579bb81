const HEADINGS = 'h1, h2, h3, h4';
const MESSAGES = '[role="alert"], [role="status"]:not(.waiting)';

/**
 * Pressing a button often takes it off the page, and the focus with it, which would fall to the very top. It goes on to
 * what the page says of it, else to the heading of what is new, else to the heading above.
 * @param root what is looked after
 * @returns stops it
 */
export function keepFocus(root: HTMLElement): () => void {
  /** What had the focus last, and what it stood in. */
  let last: Element[] = [];
  /** What was said since a person last did something. */
  let message: HTMLElement | undefined;
  /** The heading above that has the focus until there is something better. */
  let meanwhile: HTMLElement | undefined;

  function look(records: MutationRecord[]): void {
    const added = records.flatMap((record) => [...record.addedNodes]).filter((node) => node instanceof Element);
    const touched = records.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(MESSAGES));
    message = [...touched, ...added.map((each) => first(each, MESSAGES))].find(isSaid) ?? message;
    const focused = document.activeElement;
    const lost = focused === document.body && last[0]?.isConnected === false;
    if (!lost && focused !== meanwhile) return;
    const next = [message, ...added.map((each) => first(each, HEADINGS))].find(isSaid);
    if (next) {
      meanwhile = undefined;
      // The page's own heading has the focus where one comes from another page, and goes back to where one was.
      focus(next, next.tagName === 'H1');
    } else if (lost) {
      meanwhile = last.find((each) => each.isConnected && each.querySelector(HEADINGS))?.querySelector<HTMLElement>(HEADINGS) ?? undefined;
      if (meanwhile) focus(meanwhile, true);
    }
  }
  function remember({ target }: FocusEvent): void {
    last = [];
    for (let at = target as Element | null; at && at !== root.parentElement; at = at.parentElement) last.push(at);
  }
  /** Whoever leaves an element by themselves finds it still there. */
  function leave({ target }: FocusEvent): void {
    queueMicrotask(() => {
      if ((target as Element).isConnected && document.activeElement !== target && last[0] === target) last = [];
    });
  }
  function begin(): void {
    message = undefined;
    meanwhile = undefined;
  }
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  const stop = new AbortController();
  const { signal } = stop;
  root.addEventListener('focusin', remember, { signal });
  root.addEventListener('focusout', leave, { signal });
  for (const act of ['pointerdown', 'keydown'] as const) document.addEventListener(act, begin, { signal, capture: true });
  return () => {
    observer.disconnect();
    stop.abort();
  };
}

const first = (element: Element, what: string): Element | null => (element.matches(what) ? element : element.querySelector(what));

const isSaid = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element.textContent?.trim() !== '';

function focus(target: HTMLElement, preventScroll: boolean): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll });
}
