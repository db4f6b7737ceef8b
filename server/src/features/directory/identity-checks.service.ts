import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { IdentityVerified } from './directory.events.js';
import { PeopleRepository } from './people.repository.js';
import { People } from './people.service.js';

/** Checking a person's CNIC against the card in their hand. */
@Injectable()
export class IdentityChecks {
  constructor(
    private readonly people: People,
    private readonly repository: PeopleRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Says that the card was seen. Said again, it changes nothing.
   * @throws AppError `not-allowed` (also for oneself), `not-found`, or `bad-input` where the last four digits are not the person's
   */
  async verify(actor: Actor, personId: string, cnicLastFour: string): Promise<void> {
    requirePermission(actor, 'people.verify-identity');
    return this.unitOfWork.run(async () => {
      const person = await this.people.getWithin(actor, 'people.verify-identity', personId, true);
      if (personId === actor.personId) {
        throw new AppError('not-allowed', { detail: 'Somebody else must check your card.' });
      }
      if (person.cnic_last_four !== cnicLastFour) {
        throw new AppError('bad-input', { fields: [{ field: 'cnicLastFour', code: 'invalid' }] });
      }
      if (person.identity === 'verified') return;
      await this.repository.markVerified(personId, this.clock.now());
      await this.audit.write(actor, {
        action: 'directory.verify-identity',
        subjectKind: 'person',
        subjectId: personId,
        before: { identity: person.identity },
        after: { identity: 'verified' },
      });
      await this.events.publish(new IdentityVerified({ personId, accountId: actor.accountId }));
    });
  }
}
