import { type RefObject, useEffect, useState } from 'react';

/** Whether the reader has been at the end of the lesson, however they came there. */
export function useReachedEnd(end: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [reached, setReached] = useState(false);
  useEffect(() => {
    if (!end.current || !isShown || reached) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setReached(true);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end, isShown, reached]);
  return reached;
}
