import type { CertificateVerification, myCertificates, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { type CertificateRow, CertificatesRepository } from './certificates.repository.js';
import { certificateView, ownCertificateView } from './certificates.view.js';
import { parseCertificateNumber } from './domain/certificate-number.js';

/** Verification, revocation, and one's own certificates. */
@Injectable()
export class Certificates {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Anyone's check of a number, as they typed it.
   * @throws AppError `not-found`
   */
  async verify(number: string): Promise<CertificateVerification> {
    return certificateView(await this.get(number), this.clock.now());
  }

  async listMine(actor: Actor): Promise<ViewOf<typeof myCertificates>> {
    const now = this.clock.now();
    const rows = await this.certificates.ofPerson(actor.personId);
    return { items: rows.map((row) => ownCertificateView(row, now)) };
  }

  /**
   * Revokes with a reason that everyone who checks will read.
   * @throws AppError `not-allowed`, `not-found`, `already-revoked`
   */
  revoke(actor: Actor, number: string, reason: string): Promise<CertificateVerification> {
    requirePermission(actor, 'certificates.revoke');
    return this.unitOfWork.run(async () => {
      const certificate = await this.get(number);
      const revocation = {
        certificateId: certificate.id,
        reason,
        accountId: actor.accountId,
        at: this.clock.now(),
      };
      if (!(await this.certificates.insertRevocation(revocation))) throw new AppError('already-revoked');
      await this.audit.write(actor, {
        action: 'certification.revoke',
        subjectKind: 'certificate',
        subjectId: certificate.id,
        after: { number: certificate.number, reason },
      });
      return this.verify(certificate.number);
    });
  }

  /** @throws AppError `not-found`; a number that cannot be one of ours is not looked for */
  async get(number: string): Promise<CertificateRow> {
    const parsed = parseCertificateNumber(number);
    const found = parsed && (await this.certificates.findByNumber(parsed));
    if (!found) throw new AppError('not-found');
    return found;
  }
}
