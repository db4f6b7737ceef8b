import type {
  confirmPeopleList,
  ListMarks,
  PeopleListDone,
  PeopleListDryRun,
  QueryOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { dryRunView } from './people-list.view.js';
import { PeopleListReader } from './people-list-reader.js';
import { PeopleListWriter } from './people-list-writer.js';

type Confirmed = QueryOf<typeof confirmPeopleList>;

/** Lists of people for a workshop: tried first, and written as a whole when somebody has looked. */
@Injectable()
export class PeopleLists {
  constructor(
    private readonly reader: PeopleListReader,
    private readonly writer: PeopleListWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * What the list would do. Nothing is written, and nothing of it kept.
   * @throws AppError `not-found`, `workshop-confirmed`, `list-too-long`, `list-no-session`, `session-not-begun`,
   * `workshop-full`, and `import-…` for a file that cannot be read
   */
  async try(actor: Actor, workshopId: string, marks: ListMarks, bytes: Buffer): Promise<PeopleListDryRun> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      await this.reader.hold(workshopId, 'share');
      return dryRunView(await this.reader.read(actor, workshopId, marks, bytes));
    });
  }

  /**
   * Writes what the dry run showed, or nothing. Sent again with the same id, it changes nothing.
   * @throws AppError as `try`; `import-changed` where the list, the workshop or the directory is another than was seen
   */
  async confirm(actor: Actor, workshopId: string, query: Confirmed, bytes: Buffer): Promise<PeopleListDone> {
    requirePermission(actor, 'workshops.run');
    const { listId, marks, digest } = query;
    return this.unitOfWork.run(async () => {
      const known = await this.writer.find(listId, workshopId);
      if (known) return known;
      await this.reader.hold(workshopId, 'update');
      // Sent twice at once: the other one has written it.
      const twin = await this.writer.find(listId, workshopId);
      if (twin) return twin;
      const seen = await this.reader.read(actor, workshopId, marks, bytes);
      if (dryRunView(seen).digest !== digest) throw new AppError('import-changed');
      await this.writer.hold(seen);
      // Whoever wrote one of these people down meanwhile has finished now.
      const list = await this.reader.read(actor, workshopId, marks, bytes);
      if (dryRunView(list).digest !== digest) throw new AppError('import-changed');
      const done = await this.writer.write(actor, { id: listId, workshopId, at: this.clock.now() }, list);
      await this.audit.write(actor, {
        action: 'workshops.confirm-people-list',
        subjectKind: 'workshop',
        subjectId: workshopId,
        after: { listId, ...done },
      });
      return done;
    });
  }
}
