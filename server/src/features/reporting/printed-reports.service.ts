import { type Language, signerName, type TrainedQuery, type TrainedView } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Browser } from '../../platform/pdf/browser.js';
import { CodebookQuery } from './codebook.query.js';
import { filterNames } from './papers/filter-names.js';
import { type Report, reportMarkup } from './papers/report.js';
import { Returns } from './returns.service.js';
import { Trained } from './trained.service.js';

const A4 = { widthMm: 210, heightMm: 297 };

/** Reports and returns on paper. They hold figures and no person. */
@Injectable()
export class PrintedReports {
  constructor(
    private readonly trained: Trained,
    private readonly returns: Returns,
    private readonly codebooks: CodebookQuery,
    private readonly browser: Browser,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError as the report itself; `pdf-unavailable` where there is no browser */
  async ofQuestion(actor: Actor, query: TrainedQuery): Promise<{ view: TrainedView; pdf: Uint8Array }> {
    const view = await this.trained.report(actor, query);
    const pdf = await this.print(view, query.lang);
    const { from, to, groupBy, filters, asOf } = view;
    await this.audit.write(actor, {
      action: 'reporting.trained-pdf',
      subjectKind: 'report',
      subjectId: null,
      after: { question: { from, to, groupBy, filters }, seal: asOf.seal },
    });
    return { view, pdf };
  }

  /** @throws AppError `not-allowed`, `not-found`, `pdf-unavailable` where there is no browser */
  async ofReturn(actor: Actor, id: string, language: Language): Promise<{ number: number; pdf: Uint8Array }> {
    const { number, hash, frozen } = await this.returns.get(actor, id);
    const pdf = await this.print(frozen.report, language, {
      title: frozen.title,
      remark: frozen.note,
      sealed: { number, hash, signed: signerName(frozen, language), at: frozen.signed.at },
    });
    await this.audit.write(actor, {
      action: 'reporting.return-pdf',
      subjectKind: 'return',
      subjectId: id,
    });
    return { number, pdf };
  }

  /**
   * Prints figures that the caller was allowed to ask for.
   * @throws AppError `pdf-unavailable` where there is no browser
   */
  async print(
    view: Report['view'],
    language: Language,
    more: Pick<Report, 'title' | 'remark' | 'sealed'> = {},
  ): Promise<Uint8Array> {
    const filters = filterNames(view.filters, await this.codebooks.load(), language);
    const report = { view, filters, language, printedAt: this.trained.now(), ...more };
    return this.browser.print(await reportMarkup(report, this.config.brand), A4);
  }
}
