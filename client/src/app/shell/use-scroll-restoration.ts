import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const STORAGE_KEY = 'academy.scroll';
const MAX_FRAMES = 60;

const positions = new Map<string, number>(isReturn() ? readPositions() : []);

/** Whether this document was reached by reload, back or forward; else it is a fresh visit and begins at the top. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}

function readPositions(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]') as [string, number][];
  } catch {
    return [];
  }
}

function keepPositions(): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...positions].slice(-50)));
  } catch {
    // A reload will begin at the top, no more.
  }
}

/** New pages begin at the top, going back returns to where one was, a `#part` goes to that part. */
export function useScrollRestoration(): void {
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', keepPositions);
    return () => removeEventListener('pagehide', keepPositions);
  }, []);

  useEffect(() => {
    const remember = () => positions.set(key, scrollY);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: filters in the address must not move the page
  useLayoutEffect(() => {
    const saved = navigation === 'POP' ? positions.get(key) : undefined;
    if (saved !== undefined) return scrollWhenLongEnough(saved);
    const part = hash ? document.getElementById(decodePart(hash)) : null;
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
    return undefined;
  }, [pathname, hash, navigation === 'POP' ? key : null]);
}

/** The page may still be loading what makes it long: waits for that, but not for ever. */
function scrollWhenLongEnough(top: number): () => void {
  let frame = 0;
  let handle = 0;
  const attempt = () => {
    frame += 1;
    scrollTo(0, top);
    if (Math.abs(scrollY - top) > 2 && frame < MAX_FRAMES) handle = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(handle);
}

function decodePart(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
