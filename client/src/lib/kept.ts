import { whoIsHere } from './session.js';

/**
 * Where somebody's own unsaved work lies on this device. On a shared computer nobody finds, or saves as their own, what
 * another has begun.
 */
export const ownPlace = (name: string): string => `academy.${name}.${whoIsHere()}`;

/**
 * Keeps on this device what is not saved yet. Another tab may keep something at the same place; once what was kept here is
 * saved, what the other tab put there stays.
 */
export class Keeper<Kept> {
  private mine: string | null = null;

  constructor(private readonly place: string) {}

  /** What lies there, from now on held by this keeper; null where there is none, or nothing that can be read. */
  read(): Kept | null {
    try {
      this.mine = localStorage.getItem(this.place);
      return JSON.parse(this.mine ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  /** @param unsaved null once it is saved, or given up */
  keep(unsaved: Kept | null): void {
    try {
      if (unsaved !== null) {
        this.mine = JSON.stringify(unsaved);
        localStorage.setItem(this.place, this.mine);
      } else if (this.mine !== null && localStorage.getItem(this.place) === this.mine) {
        localStorage.removeItem(this.place);
      }
    } catch {
      // A device without room still saves to the server.
    }
  }
}
