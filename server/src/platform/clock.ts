import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The time, behind a class so that a test can hold it still. */
@Injectable()
export class Clock {
  private readonly past = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.past.getStore() ?? new Date();
  }

  /** Does the work as if it were this moment: for building the past of a demonstration. */
  pretend<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.past.run(moment, work);
  }
}
