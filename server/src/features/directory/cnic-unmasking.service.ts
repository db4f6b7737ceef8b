import { formatCnic } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { CnicVault } from './cnic-vault.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';

/** Showing all digits of a CNIC: for a reason, and never without a trace. */
@Injectable()
export class CnicUnmasking {
  constructor(
    private readonly people: People,
    private readonly repository: PeopleRepository,
    private readonly cnics: CnicVault,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The CNIC as it is written on the card. The trail says who asked and why, not what was shown.
   * @throws AppError `not-allowed`, `not-found` beyond reach and where no CNIC is known
   */
  unmask(actor: Actor, personId: string, reason: string): Promise<string> {
    requirePermission(actor, 'people.unmask-cnic');
    return this.unitOfWork.run(async () => {
      await this.people.requireInReach(actor, 'people.unmask-cnic', personId);
      const sealed = await this.repository.findSealedCnic(personId);
      if (sealed === null) throw new AppError('not-found');
      await this.audit.write(actor, {
        action: 'directory.unmask-cnic',
        subjectKind: 'person',
        subjectId: personId,
        after: { reason },
      });
      return formatCnic(this.cnics.open(sealed));
    });
  }
}
