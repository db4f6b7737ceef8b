import { dayInKarachi } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { type Handed, Mail, type Message } from '../../../platform/mail/mail.js';
import { Browser } from '../../../platform/pdf/browser.js';

/** Reports go out in the morning, when what was collected without a line the day before has come in. */
const MORNING_MS = 6 * 3_600_000;

/** What sendings can be made with on this machine. */
@Injectable()
export class SendingMeans {
  constructor(
    private readonly mail: Mail,
    private readonly browser: Browser,
    private readonly clock: Clock,
  ) {}

  get way(): Mail['way'] {
    return this.mail.way;
  }

  hasPdf(): Promise<boolean> {
    return this.browser.isAvailable();
  }

  send(message: Message): Promise<Handed> {
    return this.mail.send(message);
  }

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayInKarachi(this.clock.now());
  }

  /** Today, from six in the morning on; the day before until then. */
  dueToday(): string {
    return dayInKarachi(new Date(this.clock.now().getTime() - MORNING_MS));
  }
}
