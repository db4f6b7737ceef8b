import {
  CERTIFICATES_PART,
  type Cohort,
  dayInKarachi,
  type Language,
  type listCohortCertificates,
  type ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { Cohorts } from '../../learning/index.js';
import { type CertificateRow, CertificatesRepository } from '../certificates.repository.js';
import { standingOf } from '../certificates.view.js';
import { type CertifiedMember, cohortTable } from './cohort-table.js';
import { PrintedTogether } from './printed-together.js';

/** A cohort with the certificates of its people: as far as the caller sees the cohort, and no further. */
@Injectable()
export class CohortCertificates {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly certificates: CertificatesRepository,
    private readonly printed: PrintedTogether,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async list(actor: Actor, cohortId: string): Promise<ViewOf<typeof listCohortCertificates>> {
    requirePermission(actor, 'cohorts.read');
    const members = await this.members(await this.cohorts.get(actor, cohortId));
    return {
      items: members.flatMap(({ member, certificate }) =>
        certificate
          ? [
              {
                enrolmentId: member.enrolmentId,
                number: certificate.row.number,
                status: certificate.status,
              },
            ]
          : [],
      ),
    };
  }

  /** A head and one row for each, for a file. @throws AppError `not-allowed`, `not-found` */
  async table(actor: Actor, cohortId: string, language: Language): Promise<(string | number)[][]> {
    requirePermission(actor, 'cohorts.read');
    const cohort = await this.cohorts.get(actor, cohortId);
    const members = await this.members(cohort);
    await this.write(actor, 'certification.cohort-people', cohortId, { people: members.length });
    return cohortTable(cohort, members, language);
  }

  /**
   * Certificates in force in one PDF, in the order of their holders' names.
   * @param part counted from 1
   * @throws AppError `not-allowed`, `not-found`, also for a part that there is not; `pdf-unavailable`
   */
  async print(actor: Actor, cohortId: string, part: number): Promise<Uint8Array> {
    requirePermission(actor, 'certificates.read-any');
    const members = await this.members(await this.cohorts.get(actor, cohortId));
    const inForce = members.flatMap(({ certificate }) =>
      certificate?.status === 'in-force' ? [certificate.row] : [],
    );
    const first = (part - 1) * CERTIFICATES_PART;
    const wanted = inForce.slice(first, first + CERTIFICATES_PART);
    if (wanted.length === 0) throw new AppError('not-found');
    const bytes = await this.printed.print(actor, wanted);
    const numbers = wanted.map(({ number }) => number);
    await this.write(actor, 'certification.cohort-pdf', cohortId, { part, numbers });
    return bytes;
  }

  private async members({ people }: Cohort): Promise<CertifiedMember[]> {
    const today = dayInKarachi(this.clock.now());
    const rows = await this.certificates.ofEnrolments(people);
    // The latest first, so that the first of an enrolment is the one that stands.
    const latest = new Map<string, CertificateRow>();
    for (const row of rows)
      if (row.enrolment_id && !latest.has(row.enrolment_id)) latest.set(row.enrolment_id, row);
    return people.map((member) => {
      const row = latest.get(member.enrolmentId);
      return { member, certificate: row ? { row, status: standingOf(row, today).status } : null };
    });
  }

  private write(actor: Actor, action: string, cohortId: string, after: object): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'cohort', subjectId: cohortId, after });
  }
}
