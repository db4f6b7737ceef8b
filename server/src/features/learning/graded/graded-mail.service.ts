import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Mail } from '../../../platform/mail/mail.js';
import { PersonContacts } from '../../directory/index.js';
import { gradedMessage } from './graded-message.js';
import { GradedNoticesRepository, type NoticeOutcome, type OpenNotice } from './graded-notices.repository.js';

/** Tried once an hour: a mail server that is away for two days is not waited for. */
const MOST_TRIES = 48;
/** What one round takes at most; the rest waits for the next. */
const A_ROUND = 500;

/** Tells trainees by mail that their test was graded. Any number of workers may do it at once, and again after a crash. */
@Injectable()
export class GradedMail {
  constructor(
    private readonly notices: GradedNoticesRepository,
    private readonly contacts: PersonContacts,
    private readonly mail: Mail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One try for everybody whom the mail server did not take, or whose job was lost. */
  async tellOpen(): Promise<void> {
    for (const attemptId of await this.notices.open(A_ROUND)) await this.tell(attemptId);
  }

  /** A crash between the mail server's answer and our commit sends the mail again, under the same Message-ID. */
  async tell(attemptId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const notice = await this.notices.take(attemptId);
      if (notice) await this.notices.settle(attemptId, await this.outcomeOf(notice), this.clock.now());
    });
  }

  /** Where nothing can be sent, nothing waits for it either: nobody is told of a result of last year. */
  private async outcomeOf({
    attempt_id,
    person_id,
    course,
    tries,
    is_seen,
  }: OpenNotice): Promise<NoticeOutcome> {
    if (is_seen) return 'seen-before';
    if (this.mail.way === 'not-set-up') return 'no-mail';
    const contact = await this.contacts.find(person_id);
    if (!contact?.email) return 'no-address';
    const { language, email } = contact;
    const name = (language === 'ur' && contact.nameUr) || contact.nameEn;
    const handed = await this.mail.send({
      key: `graded.${attempt_id}`,
      to: { name, address: email },
      ...gradedMessage({
        ...{ name, course, language },
        academy: this.config.brand.academy,
        address: `${this.config.publicUrl}/attempts/${attempt_id}/result`,
      }),
      attachments: [],
    });
    return handed === 'unreachable' && tries + 1 >= MOST_TRIES ? 'given-up' : handed;
  }
}
