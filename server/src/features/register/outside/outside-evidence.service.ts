import type { OutsideCompletion, SentEvidence } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { EvidenceFiles } from '../../workshops/index.js';
import { OutsideRepository, type OutsideRow } from './outside.repository.js';
import { OutsideCompletions } from './outside-completions.service.js';
import { OutsideDeeds } from './outside-deeds.js';

const subjectOf = (id: string) => ({ kind: 'outside-completion', id }) as const;

/** The scans and documents of an outside completion: better ones may still come after it was approved. */
@Injectable()
export class OutsideEvidence {
  constructor(
    private readonly completions: OutsideCompletions,
    private readonly repository: OutsideRepository,
    private readonly evidence: EvidenceFiles,
    private readonly deeds: OutsideDeeds,
  ) {}

  /**
   * @param read gives the bytes; asked only once the caller may send them
   * @throws AppError `not-allowed`, `not-found`, `completion-decided` where it was declined, retracted or reversed, and
   * what `EvidenceFiles` throws
   */
  async add(
    actor: Actor,
    id: string,
    sent: SentEvidence,
    read: () => Promise<Buffer>,
  ): Promise<OutsideCompletion> {
    await this.getOpen(actor, id);
    const kept = await this.evidence.keep(await read());
    await this.deeds.run(async () => {
      await this.repository.hold(id);
      await this.getOpen(actor, id);
      await this.evidence.add(actor, subjectOf(id), sent, kept);
    });
    return this.completions.get(actor, id);
  }

  /** @throws AppError as `add`; `evidence-missing` for the last file that a record rests on */
  async withdraw(actor: Actor, id: string, fileId: string, reason: string): Promise<OutsideCompletion> {
    await this.deeds.run(async () => {
      await this.repository.hold(id);
      const { outcome } = await this.getOpen(actor, id);
      const keepOne = outcome === 'approved';
      await this.evidence.withdraw(actor, subjectOf(id), { fileId, reason }, { keepOne });
    });
    return this.completions.get(actor, id);
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async open(actor: Actor, id: string, fileId: string) {
    await this.completions.getWithin(actor, 'completions.enter', id);
    return this.evidence.open(actor, subjectOf(id), fileId);
  }

  private async getOpen(actor: Actor, id: string): Promise<OutsideRow> {
    const row = await this.completions.getWithin(actor, 'completions.enter', id);
    const isOpen = row.outcome === null || (row.outcome === 'approved' && row.reversed_at === null);
    if (!isOpen) throw new AppError('completion-decided');
    return row;
  }
}
