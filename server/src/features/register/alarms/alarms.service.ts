import { type AlarmMail, dayInKarachi } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Mail } from '../../../platform/mail/mail.js';
import { type AdministratorContact, AdministratorContacts } from '../../directory/index.js';
import { alarmMessage } from './alarm-message.js';
import { AlarmsRepository, type StandingAlarm } from './alarms.repository.js';

/** The job that tells of an alarm; it looks for itself whether one stands. */
export const TELL_ALARM = 'register.tell-alarm';

const SHOWN = 60;

type Reachable = AdministratorContact & { readonly email: string };

/** Tells administrators by mail that the register is not sound: at once, and once a day while it stays so. */
@Injectable()
export class Alarms {
  constructor(
    private readonly alarms: AlarmsRepository,
    private readonly administrators: AdministratorContacts,
    private readonly mail: Mail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * One try for every administrator who has not been told today, if an alarm stands. Any number of workers may do it at
   * once, and again after a crash; whom the mail server did not take is tried again at the next look.
   */
  async tell(): Promise<void> {
    const alarm = await this.alarms.standing();
    if (!alarm || this.mail.way === 'not-set-up') return;
    const day = dayInKarachi(this.clock.now());
    const reachable = (await this.administrators.list()).filter(hasAddress);
    await this.alarms.expect(
      { alarmId: alarm.id, day },
      reachable.map(({ personId }) => personId),
    );
    for (const one of reachable) await this.handIn(alarm, day, one);
  }

  /**
   * The row is held while the mail server is spoken to, so that nobody else sends this copy meanwhile. A crash between its
   * answer and our commit sends it again, under the same Message-ID.
   */
  private async handIn(alarm: StandingAlarm, day: string, to: Reachable): Promise<void> {
    const { personId, language, email } = to;
    const key = { alarmId: alarm.id, day, personId };
    await this.unitOfWork.run(async () => {
      if (!(await this.alarms.lockOpen(key))) return;
      const outcome = await this.mail.send({
        key: `alarm.${alarm.id}.${day}.${personId}`,
        to: { name: (language === 'ur' && to.nameUr) || to.nameEn, address: email },
        ...alarmMessage({
          ...{ alarm, language },
          academy: this.config.brand.academy,
          publicUrl: this.config.publicUrl,
        }),
        attachments: [],
      });
      await this.alarms.settle(key, outcome, this.clock.now());
    });
  }

  /** Who is told, and who was; for services that have asked who reads. */
  async told(): Promise<AlarmMail> {
    const administrators = await this.administrators.list();
    const reached = administrators.filter(hasAddress).length;
    return {
      way: this.mail.way,
      reached,
      withoutAddress: administrators.length - reached,
      notices: (await this.alarms.notices(SHOWN)).map((row) => ({
        alarmSince: row.alarm_since.toISOString(),
        day: row.day,
        personId: row.person_id,
        nameEn: row.name_en,
        nameUr: row.name_ur,
        outcome: row.outcome,
        at: row.at?.toISOString() ?? null,
      })),
    };
  }
}

const hasAddress = (one: AdministratorContact): one is Reachable => one.email !== null;
