import type { DeliveryOutcome, WithheldReason } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Handed, Message } from '../../../platform/mail/mail.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { Savers } from './savers.js';
import { type ScheduleRow, SchedulesRepository } from './schedules.repository.js';
import { SendingMeans } from './sending-means.js';
import {
  type MadeReport,
  type Recipient,
  type SendingRow,
  SendingsRepository,
} from './sendings.repository.js';
import { SentReports } from './sent-reports.service.js';

/** Tried once an hour: a mail server that is away for two days is not waited for. */
const MOST_TRIES = 48;

type Content = Pick<Message, 'subject' | 'text' | 'html' | 'attachments'>;

/** The rows that a sending is kept in, and the files it is made of. */
@Injectable()
export class SendingStore {
  constructor(
    readonly schedules: SchedulesRepository,
    readonly sendings: SendingsRepository,
    private readonly files: FileStore,
  ) {}

  /** @throws Error where a file is gone or is no longer what was hashed: nothing else is sent in its place */
  async contentOf({ message, files }: MadeReport): Promise<Content> {
    const attachments = [];
    for (const { name, mediaType, sha256 } of files) {
      const bytes = await this.files.find(sha256);
      if (!bytes) throw new Error(`The file ${sha256} of a sending is not in the store.`);
      attachments.push({ name, mediaType, bytes });
    }
    return { ...message, attachments };
  }
}

/** Makes and hands in sendings. Any number of workers may take up the same one, at the same time or after a crash. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly store: SendingStore,
    private readonly savers: Savers,
    private readonly reports: SentReports,
    private readonly means: SendingMeans,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One try for everybody who has not got it. What is open afterwards is taken up again at the next look. */
  async deliver(sendingId: string): Promise<void> {
    const { sendings, schedules } = this.store;
    const sending = await sendings.find(sendingId);
    const schedule = sending && (await schedules.findAsOf(sending.schedule_id, sending.version));
    if (sending?.state !== 'open' || !schedule) return;
    const saver = await this.savers.find(schedule.saved_by);
    const hindrance = stoppedBy(schedule, sending) ?? ('hindrance' in saver ? saver.hindrance : null);
    if (hindrance || 'hindrance' in saver) {
      await sendings.withhold(sendingId, hindrance ?? 'saver-not-allowed', this.means.now());
      return;
    }
    const content = await this.store.contentOf(await this.made(saver.actor, schedule, sending));
    for (const { personId } of sending.deliveries) await this.handIn(sending, personId, content, schedule);
    await sendings.closeIfDone(sendingId);
  }

  /** What is sent, made at the first try; where two workers make it at once, both send what was kept first. */
  private async made(actor: Actor, schedule: ScheduleRow, sending: SendingRow): Promise<MadeReport> {
    const known = madeOf(sending);
    if (known) return known;
    await this.store.sendings.keepMade(sending.id, await this.reports.make(actor, schedule, sending));
    const kept = await this.store.sendings.find(sending.id);
    const made = kept && madeOf(kept);
    if (!made) throw new Error('A sending was made and not kept.');
    return made;
  }

  /**
   * The person's row is held while the mail server is spoken to, so that no other worker sends them a copy meanwhile. A
   * crash between its answer and our commit sends that copy again, under the same Message-ID.
   */
  private async handIn(
    sending: SendingRow,
    personId: string,
    content: Content,
    { language }: ScheduleRow,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const recipient = await this.store.sendings.lockOpen(sending.id, personId);
      if (!recipient) return;
      const { email, hindrance, nameEn, nameUr } = recipient;
      const name = (language === 'ur' && nameUr) || nameEn;
      const key = `${sending.id}.${personId}`;
      const outcome =
        email === null || hindrance
          ? (hindrance ?? 'no-address')
          : outcomeOf(await this.means.send({ key, to: { name, address: email }, ...content }), recipient);
      await this.store.sendings.settle(sending.id, personId, outcome, this.means.now());
    });
  }
}

/** Paused: what fell due waits no longer; what somebody sends by hand goes out all the same. */
function stoppedBy(schedule: ScheduleRow, sending: SendingRow): WithheldReason | null {
  if (schedule.state === 'ended') return 'schedule-ended';
  return schedule.state === 'paused' && sending.due_day ? 'schedule-paused' : null;
}

const outcomeOf = (handed: Handed, { tries }: Recipient): DeliveryOutcome =>
  handed === 'unreachable' && tries + 1 >= MOST_TRIES ? 'given-up' : handed;

const madeOf = ({ seal, message, files }: SendingRow): MadeReport | null =>
  seal !== null && message && files ? { seal, message, files } : null;
