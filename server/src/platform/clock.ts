import { Injectable } from '@nestjs/common';

/** The time, behind a class so that a test can hold it still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
