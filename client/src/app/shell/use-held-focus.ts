import { useEffect } from 'react';

/** Longer than a component takes that puts the focus somewhere itself. */
const PATIENCE_MS = 60;
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"], [contenteditable="true"]';

/** Where something stood, as the browser tells of what was removed. */
type Gap = Pick<MutationRecord, 'target' | 'previousSibling'>;

/**
 * Whoever works by keyboard is never sent back to the top of the page because what they pressed has gone or waits: the
 * focus returns to a button once it is done waiting, and goes to the neighbour of what was removed. Whoever points is left
 * alone, since a field that takes the focus opens a phone's keyboard.
 */
export function useHeldFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      held = target instanceof HTMLElement && target.matches(':focus-visible') ? target : null;
    };
    const isLost = (): boolean => document.activeElement === document.body || !document.activeElement;
    const goOn = (was: HTMLElement, gap: Gap): void => {
      setTimeout(() => {
        const isBack = was.isConnected && !isDisabled(was);
        if (held === was && isLost()) (isBack ? was : neighbourOf(gap))?.focus();
      }, PATIENCE_MS);
    };
    const watcher = new MutationObserver((records) => {
      const was = held;
      if (!was || !isLost()) return;
      if (was.isConnected) {
        const isTold = records.some(({ type, target }) => type === 'attributes' && target === was);
        if (isTold && !isDisabled(was)) was.focus();
        // It has done what it is there for, as a button that saves.
        else if (isTold && !isBusy(was)) goOn(was, { target: was.parentNode ?? was, previousSibling: was });
        return;
      }
      const gap = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(was)));
      if (gap) goOn(was, gap);
    });
    document.addEventListener('focusin', remember);
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'data-loading'],
    });
    return () => {
      document.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, []);
}

const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled');
const isBusy = (element: HTMLElement): boolean => element.matches('[data-loading]');

/** What comes behind the gap, or else the last before it, in the nearest part of the page that is still there. */
function neighbourOf({ target, previousSibling: before }: Gap): HTMLElement | null {
  const main = document.querySelector('main');
  for (let part: Node | null = target; part instanceof HTMLElement; part = part.parentElement) {
    // The whole page was exchanged: it has a heading that takes the focus.
    if (part === main || !main?.contains(part)) return null;
    const from = before ?? (part === target ? null : target);
    const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
    const next = from ? all.find((one) => isBehind(one, from)) : all[0];
    if (next ?? all.at(-1)) return next ?? all.at(-1) ?? null;
  }
  return null;
}

const isBehind = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) &
    (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) ===
  Node.DOCUMENT_POSITION_FOLLOWING;

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
