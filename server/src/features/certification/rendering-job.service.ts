import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentsRepository, type WaitingCertificate } from './documents.repository.js';
import { Documents } from './documents.service.js';
import { CertificatePrinter } from './printer.js';

/** Sheets in one printed document: enough to outweigh its beginning and end, few enough to be done in a second. */
const SHEETS_AT_ONCE = 100;
const REMEMBERED = 20_000;

/** Renders certificates before anyone asks: the first job takes along all that wait behind it. */
@Injectable()
export class RenderingJob {
  private readonly log = new Logger('certificates');
  private readonly done = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
    private readonly repository: DocumentsRepository,
    private readonly printer: CertificatePrinter,
  ) {}

  /** @throws Error where the certificate has no PDF afterwards; the queue tries again */
  async render(certificateId: string): Promise<void> {
    if (this.done.delete(certificateId)) return;
    if (!(await this.printer.isAvailable())) {
      this.log.warn('No browser was found: certificates are issued, and their PDFs wait for one.');
      return;
    }
    // Two lanes: while one document is being split here, the browser prints the next.
    await Promise.all([this.drain(certificateId), this.drain(certificateId)]);
    if (!this.done.delete(certificateId) && !(await this.repository.findSha256(certificateId))) {
      throw new Error('The certificate is being rendered elsewhere.');
    }
  }

  private async drain(fromId: string): Promise<void> {
    let found: number;
    do {
      found = await this.renderBatch(fromId);
    } while (found === SHEETS_AT_ONCE);
  }

  private async renderBatch(fromId: string): Promise<number> {
    const { rendered, found } = await this.unitOfWork.run(async () => {
      const locked = await this.repository.lockWaiting(fromId, SHEETS_AT_ONCE);
      const alike = locked.filter((other) => isAlike(locked[0] ?? other, other));
      if (alike.length > 0) await this.documents.issue(alike);
      return { rendered: alike, found: locked.length };
    });
    this.remember(rendered);
    return found;
  }

  /** Spares the jobs of what was taken along their question to the database. */
  private remember(rendered: readonly WaitingCertificate[]): void {
    if (this.done.size > REMEMBERED) this.done.clear();
    for (const { id } of rendered) this.done.add(id);
  }
}

/** One document has one template; what waits with another comes with its own job. */
const isAlike = (one: WaitingCertificate, other: WaitingCertificate): boolean =>
  one.facts.template === other.facts.template && one.facts.templateVersion === other.facts.templateVersion;
