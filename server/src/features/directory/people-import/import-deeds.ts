import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import type { Counts } from './people-import.rows.js';

/** When, by whom, and the entry in the trail. */
@Injectable()
export class ImportDeeds {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  by(actor: Actor): { accountId: string; at: Date } {
    return { accountId: actor.accountId, at: this.clock.now() };
  }

  note(
    actor: Actor,
    action: string,
    id: string,
    after: { fileName: string; counts?: Counts; people?: number; verified?: number },
  ): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'people-import', subjectId: id, after });
  }
}
