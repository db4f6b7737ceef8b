/** Ref of a heading: when it appears the page begins at the top and a screen reader at the heading. */
export function takeFocus(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: 'instant' });
}
