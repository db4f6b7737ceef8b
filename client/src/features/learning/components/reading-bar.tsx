import { useEffect, useRef } from 'react';
import classes from './reader-parts.module.css';

/** How far down the lesson one is, as a thin line at the very top. The words beside the title say the rest. */
export function ReadingBar() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      const way = document.documentElement.scrollHeight - innerHeight;
      const share = way > 0 ? Math.min(1, scrollY / way) : 1;
      if (bar.current) bar.current.style.transform = `scaleX(${share})`;
    };
    // The page grows when the text arrives and with its size.
    const growth = new ResizeObserver(draw);
    growth.observe(document.body);
    addEventListener('scroll', draw, { passive: true });
    return () => {
      removeEventListener('scroll', draw);
      growth.disconnect();
    };
  }, []);
  return <div ref={bar} aria-hidden className={classes.bar} />;
}
