import { inLanguage, type TrainedView, trainedTable, trainedXlsx } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { CodebookQuery } from '../codebook.query.js';
import { Exports } from '../exports.service.js';
import { filterNames } from '../papers/filter-names.js';
import { mailedReport } from '../papers/mailed-report.js';
import { PrintedReports } from '../printed-reports.service.js';
import { Trained } from '../trained.service.js';
import type { ScheduleRow } from './schedules.repository.js';
import type { MadeReport, SendingRow } from './sendings.repository.js';

/** Makes what a sending sends: all of it from one answer, on one seal. Figures, and no person. */
@Injectable()
export class SentReports {
  constructor(
    private readonly trained: Trained,
    private readonly printed: PrintedReports,
    private readonly exports: Exports,
    private readonly codebooks: CodebookQuery,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError as the report itself */
  async make(actor: Actor, schedule: ScheduleRow, sending: SendingRow): Promise<MadeReport> {
    const { title, language, question } = schedule;
    const view = await this.trained.report(actor, {
      groupBy: question.groupBy,
      ...question.filters,
      from: sending.from_day,
      to: sending.to_day,
      lang: language,
    });
    const files = await this.filesOf(schedule, view);
    const message = mailedReport({
      ...{ title, view, language },
      filters: filterNames(view.filters, await this.codebooks.load(), language),
      frequency: sending.due_day ? schedule.frequency : null,
      savedBy: inLanguage({ en: schedule.saver_en, ur: schedule.saver_ur ?? '' }, language),
      commission: this.config.brand.commission,
      publicUrl: this.config.publicUrl,
      hasPdf: files.some(({ mediaType }) => mediaType === 'application/pdf'),
    });
    return { seal: view.asOf.seal, message, files };
  }

  private async filesOf(schedule: ScheduleRow, view: TrainedView): Promise<MadeReport['files']> {
    const { language, title } = schedule;
    const table = trainedTable(view, language);
    const name = `trained-${view.from}-${view.to}`;
    const pdf = await this.printed.print(view, language, { title }).catch(withoutBrowser);
    return [
      await this.keep(`${name}.xlsx`, trainedXlsx.media as string, await this.exports.xlsx(table, language)),
      await this.keep(`${name}.csv`, 'text/csv; charset=utf-8', Buffer.from(this.exports.csv(table), 'utf8')),
      ...(pdf ? [await this.keep(`${name}.pdf`, 'application/pdf', pdf)] : []),
    ];
  }

  private async keep(name: string, mediaType: string, bytes: Uint8Array) {
    return { name, mediaType, sha256: await this.files.put(bytes), sizeBytes: bytes.byteLength };
  }
}

/** A report that cannot be printed here goes without its PDF, and says so; any other failure is tried again. */
function withoutBrowser(error: unknown): null {
  if (error instanceof AppError && error.code === 'pdf-unavailable') return null;
  throw error;
}
