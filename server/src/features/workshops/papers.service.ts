import type { Language } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { CONFIG, type Config } from '../../config/config.js';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { Browser } from '../../platform/pdf/browser.js';
import { participantsTable } from './papers/participants-table.js';
import { sheetMarkup } from './papers/sheet.js';
import { WorkshopReader } from './workshop-reader.service.js';

const A4 = { widthMm: 210, heightMm: 297 };
const BYTE_ORDER_MARK = '\ufeff';

/** What leaves a workshop on paper or as a file. */
@Injectable()
export class Papers {
  constructor(
    private readonly reader: WorkshopReader,
    private readonly browser: Browser,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Sheets to be signed, of one session or of all.
   * @throws AppError `not-found`, also for a workshop without sessions; `pdf-unavailable` where there is no browser
   */
  async signInSheet(actor: Actor, workshopId: string, sessionId: string | undefined): Promise<Uint8Array> {
    requirePermission(actor, 'workshops.run');
    const workshop = await this.reader.get(workshopId);
    const sessions = workshop.sessions.filter(({ id }) => sessionId === undefined || id === sessionId);
    if (sessions.length === 0) throw new AppError('not-found');
    return this.browser.print(await sheetMarkup(workshop, sessions, this.config.brand.commission), A4);
  }

  /**
   * Participants with attendance as CSV, with a byte order mark, so that Excel reads Urdu; texts that look like
   * formulas are neutralised.
   * @throws AppError `not-found`
   */
  async participantsCsv(actor: Actor, workshopId: string, language: Language): Promise<string> {
    requirePermission(actor, 'workshops.read');
    const workshop = await this.reader.get(workshopId);
    await this.audit.write(actor, {
      action: 'workshops.participants-csv',
      subjectKind: 'workshop',
      subjectId: workshopId,
    });
    const rows = participantsTable(workshop, language);
    return BYTE_ORDER_MARK + stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
  }
}
