import {
  EVIDENCE_MAX_BYTES,
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
  type EvidenceType,
  type SentEvidence,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { sniffScan } from '../../../platform/storage/sniff.js';
import { PersonCards } from '../../directory/index.js';
import {
  EvidenceFilesRepository,
  type EvidenceRow,
  type EvidenceSubject,
} from './evidence-files.repository.js';

/** Bytes that are in the store: not evidence of anything before they are added to a subject. */
export interface KeptScan {
  readonly sha256: string;
  readonly mediaType: EvidenceType;
  readonly sizeBytes: number;
}

interface WithdrawOptions {
  /** Something rests on this evidence: the last file cannot go. */
  readonly keepOne?: boolean;
}

/**
 * Scans and documents behind workshops and records: kept as they came, never changed or deleted. For services that
 * have asked before whether the caller may see the subject; every act is audited here.
 */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly repository: EvidenceFilesRepository,
    private readonly store: FileStore,
    private readonly cards: PersonCards,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Looks at what the bytes are and writes them down whole. Outside the caller's transaction: a file is slow, and one
   * that no row names is nobody's evidence.
   * @throws AppError `too-large`, `evidence-unreadable` for anything but a whole PDF, JPEG or PNG
   */
  async keep(bytes: Buffer): Promise<KeptScan> {
    if (bytes.length > EVIDENCE_MAX_BYTES) throw new AppError('too-large');
    const mediaType = sniffScan(bytes);
    if (!mediaType) throw new AppError('evidence-unreadable');
    return { sha256: await this.store.put(bytes), mediaType, sizeBytes: bytes.length };
  }

  /**
   * Adds kept bytes to a subject, within the caller's transaction. Sent again, it changes nothing.
   * @throws AppError `evidence-full`; `evidence-known` where the id stands for other bytes or another subject
   */
  add(actor: Actor, subject: EvidenceSubject, { id, fileName }: SentEvidence, kept: KeptScan): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.repository.lock(subject);
      const rows = await this.repository.listOf(subject);
      const known = rows.find((row) => row.id === id);
      if (known?.sha256 === kept.sha256) return;
      if (known) throw new AppError('evidence-known');
      if (rows.filter(isStanding).length >= EVIDENCE_MAX_FILES) throw new AppError('evidence-full');
      const file = { id, name: fileName, ...kept, by: actor.accountId, at: this.clock.now() };
      if (!(await this.repository.insert(subject, file))) throw new AppError('evidence-known');
      await this.write(actor, 'add-evidence', subject, { after: { fileId: id, sha256: kept.sha256 } });
    });
  }

  /** In the order of their coming, withdrawn ones too. */
  async listOf(subject: EvidenceSubject): Promise<EvidenceFile[]> {
    const rows = await this.repository.listOf(subject);
    const accounts = rows.flatMap((row) => [row.added_by, ...(row.withdrawn_by ? [row.withdrawn_by] : [])]);
    const names = await this.cards.namesOfAccounts(accounts);
    return rows.map((row) => fileView(row, names));
  }

  /**
   * Says that a file is the wrong one. Said again, it changes nothing.
   * @throws AppError `not-found`, `evidence-missing` where one must stay and this is the last
   */
  withdraw(
    actor: Actor,
    subject: EvidenceSubject,
    { fileId, reason }: { readonly fileId: string; readonly reason: string },
    { keepOne = false }: WithdrawOptions = {},
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.repository.lock(subject);
      const rows = await this.repository.listOf(subject);
      const file = rows.find((row) => row.id === fileId);
      if (!file) throw new AppError('not-found');
      if (!isStanding(file)) return;
      if (keepOne && rows.filter(isStanding).length === 1) throw new AppError('evidence-missing');
      await this.repository.withdraw(fileId, actor.accountId, this.clock.now(), reason);
      await this.write(actor, 'withdraw-evidence', subject, { after: { fileId, reason } });
    });
  }

  /** The bytes, withdrawn ones too. @throws AppError `not-found`, also where the store no longer has them */
  async open(actor: Actor, subject: EvidenceSubject, fileId: string) {
    const file = (await this.repository.listOf(subject)).find((row) => row.id === fileId);
    const bytes = file && (await this.store.find(file.sha256));
    if (!file || !bytes) throw new AppError('not-found');
    await this.write(actor, 'open-evidence', subject, { after: { fileId } });
    return { name: file.name, mediaType: file.media_type, bytes };
  }

  private write(
    actor: Actor,
    deed: 'add-evidence' | 'withdraw-evidence' | 'open-evidence',
    subject: EvidenceSubject,
    facts: { readonly after: unknown },
  ): Promise<void> {
    const room = subject.kind === 'workshop' ? 'workshops' : 'register';
    return this.audit.write(actor, {
      action: `${room}.${deed}`,
      subjectKind: subject.kind,
      subjectId: subject.id,
      ...facts,
    });
  }
}

const isStanding = (row: EvidenceRow): boolean => row.withdrawn_at === null;

const fileView = (row: EvidenceRow, names: ReadonlyMap<string, string>): EvidenceFile => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  addedAt: row.added_at.toISOString(),
  addedBy: names.get(row.added_by) ?? null,
  withdrawal:
    row.withdrawn_at === null
      ? null
      : {
          at: row.withdrawn_at.toISOString(),
          by: (row.withdrawn_by && names.get(row.withdrawn_by)) || null,
          reason: row.withdrawn_reason ?? '',
        },
});
