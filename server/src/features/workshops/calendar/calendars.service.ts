import {
  inLanguage,
  isAllowed,
  type Language,
  type QueryOf,
  type ViewOf,
  type workshopCalendar,
} from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { ParticipantsRepository } from '../participants.repository.js';
import { filterOf } from '../workshop-filter.js';
import { WorkshopReader } from '../workshop-reader.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { calendarFile } from './calendar-file.js';

const MOST = 1_000;

/** Sessions by month, and those of one workshop for somebody's own calendar. */
@Injectable()
export class Calendars {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly reader: WorkshopReader,
    private readonly participants: ParticipantsRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async month(
    actor: Actor,
    { month, ...asked }: QueryOf<typeof workshopCalendar>,
  ): Promise<ViewOf<typeof workshopCalendar>> {
    requirePermission(actor, 'workshops.read');
    const rows = await this.calendar.sessionsIn(month, filterOf(asked), MOST + 1);
    const { district } = await this.reader.names();
    return {
      month,
      items: rows.slice(0, MOST).map((row) => ({
        sessionId: row.id,
        workshopId: row.workshop_id,
        title: titleOf(row.title_en, row.title_ur),
        district: district(row.district_id),
        ...{ venue: row.venue, day: row.day, from: row.from, to: row.to },
        ...{ number: row.number, of: row.of, state: row.state },
      })),
      more: rows.length > MOST,
    };
  }

  /** @throws AppError `not-found`; `not-on-roll` for whoever neither sees workshops nor takes part */
  async file(actor: Actor, workshopId: string, language: Language): Promise<string> {
    const isReader = isAllowed(actor.grants, 'workshops.read');
    if (!isReader && !(await this.participants.personIds(workshopId)).includes(actor.personId))
      throw new AppError('not-on-roll');
    const { titleEn, titleUr, venue, district, sessions } = await this.reader.get(workshopId);
    const { publicUrl } = this.config;
    const held = {
      title: titleOf(titleEn, titleUr),
      place: `${venue}, ${inLanguage(district.name, language)}`,
      url: isReader ? `${publicUrl}/workshops/${workshopId}` : publicUrl,
      host: new URL(publicUrl).hostname,
      sessions,
    };
    return calendarFile(held, language, this.clock.now());
  }
}

const titleOf = (en: string, ur: string | null) => (ur === null ? { en } : { en, ur });
