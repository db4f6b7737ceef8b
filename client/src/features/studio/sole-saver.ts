interface Saver {
  /** Tries no more, and keeps nothing more: another one has the work. */
  readonly retire: () => void;
}

const living = new Map<string, Saver>();

/**
 * Whoever leaves a page goes on trying to save what the line did not take. Once the page is open again, its saver has
 * what this device had kept, and two would take each other for somebody else.
 */
export function soleSaver(place: string, saver: Saver): void {
  const former = living.get(place);
  if (former !== saver) former?.retire();
  living.set(place, saver);
}
