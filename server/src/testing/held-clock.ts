import { Clock } from '../platform/clock.js';

/** A clock that stands still until a test moves it. */
export class HeldClock extends Clock {
  constructor(private at = new Date()) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }

  moveMinutes(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}
