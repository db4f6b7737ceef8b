import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { outbox } from '../../../lib/outbox/index.js';

const HEADER_PX = 72;
const BETWEEN_SENDS_MS = 6_000;

interface Place {
  readonly enrolmentId: string;
  readonly lessonKey: string;
  /** The block to begin at, as known when the lesson was opened. */
  readonly startAt: string | null;
  /** Changes when the lesson's text does, such as with its language. */
  readonly text: unknown;
}

interface Anchor {
  readonly key: string;
  readonly top: number;
  readonly isFirst: boolean;
}

/** The block that is being read: the first that reaches below the header. */
function blockInSight(article: HTMLElement): Anchor | null {
  const blocks = [...article.querySelectorAll<HTMLElement>('[data-key]')];
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > HEADER_PX);
  const block = blocks[index] ?? blocks.at(-1);
  const key = block?.dataset.key;
  if (!block || !key) return null;
  return { key, top: block.getBoundingClientRect().top, isFirst: index === 0 };
}

const find = (article: HTMLElement, key: string): HTMLElement | null =>
  article.querySelector(`[data-key="${CSS.escape(key)}"]`);

const leftKey = (enrolmentId: string, lessonKey: string) => `academy.place.${enrolmentId}.${lessonKey}`;

function readLeft(enrolmentId: string, lessonKey: string): Anchor | null {
  try {
    return JSON.parse(sessionStorage.getItem(leftKey(enrolmentId, lessonKey)) ?? 'null') as Anchor | null;
  } catch {
    return null;
  }
}

function writeLeft(enrolmentId: string, lessonKey: string, anchor: Anchor | null): void {
  try {
    if (anchor) sessionStorage.setItem(leftKey(enrolmentId, lessonKey), JSON.stringify(anchor));
  } catch {
    // The block is still known.
  }
}

/**
 * Keeps a reader's place: begins where they stopped, holds the block where it is on the screen while the
 * language changes, and tells the server of the place now and then.
 */
export function usePlaceKeeper(article: RefObject<HTMLElement | null>, place: Place): void {
  const { enrolmentId, lessonKey, startAt, text } = place;
  const anchor = useRef<Anchor | null>(null);
  const hasBegun = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what moves the blocks
  useLayoutEffect(() => {
    const element = article.current;
    const before = anchor.current;
    if (!element || !before || !hasBegun.current || scrollY === 0) return;
    const block = find(element, before.key);
    if (block) scrollBy({ top: block.getBoundingClientRect().top - before.top, behavior: 'instant' });
  }, [text]);

  useEffect(() => {
    if (hasBegun.current) return;
    const handle = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        hasBegun.current = true;
        const block = startAt && article.current ? find(article.current, startAt) : null;
        if (!block) return;
        block.scrollIntoView({ block: 'start', behavior: 'instant' });
        // In this tab the place is known to the pixel; elsewhere the block begins below the header.
        const left = readLeft(enrolmentId, lessonKey);
        if (left?.key !== startAt) return;
        scrollBy({ top: block.getBoundingClientRect().top - left.top, behavior: 'instant' });
      }),
    );
    return () => cancelAnimationFrame(handle);
  }, [article, enrolmentId, lessonKey, startAt]);

  useEffect(() => {
    let sent: string | null = startAt;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const send = () => {
      timer = null;
      const now = anchor.current;
      if (!now || now.key === sent || (now.isFirst && sent === null)) return;
      sent = now.key;
      outbox.add(enrolmentId, { type: 'position', lessonKey, blockKey: now.key });
    };
    const look = () => {
      if (!article.current) return;
      anchor.current = blockInSight(article.current);
      timer ??= setTimeout(send, BETWEEN_SENDS_MS);
    };
    const leave = () => {
      if (timer) clearTimeout(timer);
      writeLeft(enrolmentId, lessonKey, anchor.current);
      send();
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [article, enrolmentId, lessonKey, startAt]);
}
