const CANDIDATES = 'main [data-key], main h1, main h2, main h3, main p, main li, main label, main input';
const HEADER_PX = 72;

/**
 * Does something that changes the height of the page (another language, another text size) and puts what
 * was at the top of the screen back there. Elements with `data-key` are found again even when redrawn.
 */
export async function keepPlace(work: () => Promise<void>): Promise<void> {
  const anchor = [...document.querySelectorAll<HTMLElement>(CANDIDATES)].find(
    (element) => element.getBoundingClientRect().bottom > HEADER_PX,
  );
  const before = anchor?.getBoundingClientRect().top ?? 0;
  const key = anchor?.closest<HTMLElement>('[data-key]')?.dataset.key;
  await work();
  if (!anchor || window.scrollY === 0) return;
  await nextFrame();
  const now = anchor.isConnected
    ? anchor
    : key && document.querySelector<HTMLElement>(`main [data-key="${CSS.escape(key)}"]`);
  if (now) window.scrollBy({ top: now.getBoundingClientRect().top - before, behavior: 'instant' });
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
