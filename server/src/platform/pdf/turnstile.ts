import { AppError } from '../errors.js';

/** Lets so many in at once, in the order in which they came, and so many wait. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly waitingAtMost: number,
  ) {}

  /** @throws AppError `unavailable` where too many wait already */
  async through<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    if (this.waiting.length >= this.waitingAtMost)
      throw new AppError('unavailable', { retryAfterSeconds: 10 });
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place passes straight to whoever waits longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
