import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { SamePeople } from '../directory/index.js';
import { linkRoots } from './domain/link-roots.js';
import { EntriesRepository } from './entries.repository.js';
import { IdentityEntries } from './identity-entries.service.js';

interface Written {
  readonly id: string;
  readonly recordedAt: Date;
}

/** Says that two people of the directory are one, and takes it back. No row of theirs is moved. */
@Injectable()
export class Links implements OnModuleInit {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly samePeople: SamePeople,
    private readonly identities: IdentityEntries,
  ) {}

  /** Tells the directory who is one person with whom. */
  onModuleInit(): void {
    this.samePeople.answeredBy(async () => linkRoots(await this.entries.standingLinks()));
  }

  /** @throws AppError `link-invalid` for the same person, a stranger to the directory, or a pair that is linked already */
  link(actor: Actor, personId: string, samePersonAs: string, reason: string): Promise<Written> {
    requirePermission(actor, 'register.correct');
    return this.unitOfWork.run(async () => {
      if (personId === samePersonAs || (await this.entries.countPeople([personId, samePersonAs])) !== 2)
        throw new AppError('link-invalid');
      await this.entries.lockLinks();
      const standing = await this.entries.standingLinks();
      const pair = [personId, samePersonAs];
      if (standing.some((link) => pair.includes(link.person_id) && pair.includes(link.other_person_id)))
        throw new AppError('link-invalid');
      const written = { id: newId(), recordedAt: this.clock.now() };
      await this.entries.insert({
        id: written.id,
        kind: 'link',
        recorded_at: written.recordedAt,
        recorded_by: actor.accountId,
        person_id: personId,
        other_person_id: samePersonAs,
        reason,
      });
      for (const one of pair) await this.identities.writeIfMissing(one, actor.accountId);
      await this.audit.write(actor, {
        action: 'register.link-people',
        subjectKind: 'person',
        subjectId: personId,
        after: { samePersonAs, reason },
      });
      return written;
    });
  }

  /** @throws AppError `not-found`, `link-invalid` where it was undone already */
  unlink(actor: Actor, linkId: string, reason: string): Promise<Written> {
    requirePermission(actor, 'register.correct');
    return this.unitOfWork.run(async () => {
      const link = await this.entries.find(linkId);
      if (link?.kind !== 'link') throw new AppError('not-found');
      const written = { id: newId(), recordedAt: this.clock.now() };
      try {
        await this.entries.insert({
          id: written.id,
          kind: 'unlink',
          recorded_at: written.recordedAt,
          recorded_by: actor.accountId,
          target_id: linkId,
          reason,
        });
      } catch (error) {
        if (isViolation(error, 'sx_register_entry_target')) throw new AppError('link-invalid');
        throw error;
      }
      await this.audit.write(actor, {
        action: 'register.unlink-people',
        subjectKind: 'person',
        subjectId: link.person_id,
        after: { linkId, reason },
      });
      return written;
    });
  }
}
