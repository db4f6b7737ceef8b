import type {
  BodyOf,
  comparePeople,
  dismissDuplicate,
  LikenessView,
  listDuplicates,
  QueryOf,
  ViewOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { type LikenessCursor, Likenesses, People } from '../directory/index.js';
import { EntriesRepository } from './entries.repository.js';
import { LinkedPeople } from './linked-people.service.js';

const PAGE = 30;
/** Whoever opens the list sees what came in a moment ago; after a large import the rest follows by itself. */
const CATCH_UP_MS = 1_500;

type Listed = ViewOf<typeof listDuplicates>;

/** People who may be entered twice: suggested by the directory, decided by a person, linked in the register. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly likenesses: Likenesses,
    private readonly people: People,
    private readonly linkedPeople: LinkedPeople,
    private readonly entries: EntriesRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `not-allowed`, `bad-input` for a place in the list that nobody was given */
  async page(actor: Actor, query: QueryOf<typeof listDuplicates>): Promise<Listed> {
    requirePermission(actor, 'register.correct');
    const after = readCursor(query.after);
    const waiting = await this.likenesses.catchUp(CATCH_UP_MS);
    const linked = await this.linkedPeople.groups();
    const question = { strength: query.strength, person: query.person, linked };
    const rows = await this.likenesses.page(question, after, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const people = await this.people.summariesOf(
      actor,
      shown.flatMap((row) => [row.one_id, row.other_id]),
    );
    const items = shown.flatMap((row) => {
      const [one, other] = [people.get(row.one_id), people.get(row.other_id)];
      return one && other ? [{ ...likenessView(row), one, other, foundAt: row.found_at.toISOString() }] : [];
    });
    const last = shown.at(-1);
    const next = rows.length > PAGE && last ? writeCursor([last.score, last.one_id, last.other_id]) : null;
    return { items, next, waiting };
  }

  /** @throws AppError `not-allowed`, `not-found`, `link-invalid` for one person twice */
  async compare(actor: Actor, query: QueryOf<typeof comparePeople>): Promise<ViewOf<typeof comparePeople>> {
    requirePermission(actor, 'register.correct');
    const { one, other } = query;
    if (one === other) throw new AppError('link-invalid');
    const [first, second] = [await this.people.get(actor, one), await this.people.get(actor, other)];
    const { reasons, against, strength, dismissed } = await this.likenesses.compare(one, other);
    const records = await this.entries.countStanding([one, other]);
    return {
      one: { ...first, standingRecords: records.get(one) ?? 0 },
      other: { ...second, standingRecords: records.get(other) ?? 0 },
      reasons: [...reasons],
      against: [...against],
      strength,
      linked: await this.howLinked(one, other),
      dismissed: dismissed && { reason: dismissed.reason, at: dismissed.at.toISOString() },
    };
  }

  /**
   * Says that two are two people: they are suggested again only when their facts change. Said again, it changes
   * nothing.
   * @throws AppError `not-allowed`, `not-found`, `link-invalid` for one person twice, or two who are linked
   */
  async dismiss(actor: Actor, { one, other, reason }: BodyOf<typeof dismissDuplicate>): Promise<void> {
    requirePermission(actor, 'register.correct');
    if (one === other || (await this.howLinked(one, other))) throw new AppError('link-invalid');
    await this.unitOfWork.run(async () => {
      if (!(await this.likenesses.dismiss(one, other, { reason, by: actor.accountId }))) return;
      await this.audit.write(actor, {
        action: 'register.dismiss-duplicate',
        subjectKind: 'person',
        subjectId: one,
        after: { notSamePersonAs: other, reason },
      });
    });
  }

  private async howLinked(one: string, other: string): Promise<ViewOf<typeof comparePeople>['linked']> {
    const pair = [one, other];
    const standing = await this.entries.standingLinks();
    if (standing.some((link) => pair.includes(link.person_id) && pair.includes(link.other_person_id)))
      return 'directly';
    const isGrouped = (await this.linkedPeople.groups()).some((group) =>
      pair.every((person) => group.includes(person)),
    );
    return isGrouped ? 'through-others' : null;
  }
}

const likenessView = ({ score, strength, reasons, against }: LikenessView): LikenessView => ({
  score,
  strength,
  reasons,
  against,
});

const cursor = z.tuple([z.number().int(), z.uuid(), z.uuid()]);

const writeCursor = (place: LikenessCursor): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

function readCursor(text: string | undefined): LikenessCursor | null {
  if (text === undefined) return null;
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  }
}
