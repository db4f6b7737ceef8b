import type { EvidenceFile, SentEvidence } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { WorkshopsRepository } from '../workshops.repository.js';
import { EvidenceFiles } from './evidence-files.service.js';

const subjectOf = (id: string) => ({ kind: 'workshop', id }) as const;

/** Scans of the sheets that participants signed. A confirmation does not close them: paper is scanned later. */
@Injectable()
export class Sheets {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly evidence: EvidenceFiles,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async list(actor: Actor, workshopId: string): Promise<EvidenceFile[]> {
    requirePermission(actor, 'workshops.read');
    await this.requireWorkshop(workshopId);
    return this.evidence.listOf(subjectOf(workshopId));
  }

  /**
   * @param read gives the bytes; asked only once the caller may send them
   * @throws AppError `not-allowed`, `not-found`, and what `EvidenceFiles` throws
   */
  async add(
    actor: Actor,
    workshopId: string,
    sent: SentEvidence,
    read: () => Promise<Buffer>,
  ): Promise<EvidenceFile[]> {
    requirePermission(actor, 'workshops.run');
    await this.requireWorkshop(workshopId);
    const kept = await this.evidence.keep(await read());
    await this.evidence.add(actor, subjectOf(workshopId), sent, kept);
    return this.evidence.listOf(subjectOf(workshopId));
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async withdraw(actor: Actor, workshopId: string, fileId: string, reason: string): Promise<EvidenceFile[]> {
    requirePermission(actor, 'workshops.run');
    await this.evidence.withdraw(actor, subjectOf(workshopId), { fileId, reason });
    return this.evidence.listOf(subjectOf(workshopId));
  }

  /** @throws AppError `not-allowed`, `not-found` */
  open(actor: Actor, workshopId: string, fileId: string) {
    requirePermission(actor, 'workshops.read');
    return this.evidence.open(actor, subjectOf(workshopId), fileId);
  }

  private async requireWorkshop(id: string): Promise<void> {
    if (!(await this.workshops.find(id))) throw new AppError('not-found');
  }
}
