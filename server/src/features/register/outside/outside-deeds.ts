import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What every act on an outside completion needs: one moment, one transaction, one line in the trail. */
@Injectable()
export class OutsideDeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }

  now(): Date {
    return this.clock.now();
  }

  write(actor: Actor, action: string, id: string | null, after: unknown): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'outside-completion', subjectId: id, after });
  }
}
