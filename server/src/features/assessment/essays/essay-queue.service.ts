import {
  countWords,
  type EssayQueue,
  type EssayRow,
  type exportEssays,
  type listEssays,
  type QueryOf,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { Publications } from '../../catalogue/index.js';
import { SamePeople } from '../../directory/index.js';
import { daysWaiting } from '../domain/days-waiting.js';
import {
  EssayQueueRepository,
  type QueuePlace,
  type QueueRow,
  type QueueScope,
} from './essay-queue.repository.js';
import { essaysTable } from './essays-table.js';

const A_PAGE = 50;
/** What a file holds at most; a queue that is longer than this needs other help than a file. */
const A_FILE = 10_000;
const BYTE_ORDER_MARK = '\ufeff';

/** Which essays wait, without who wrote them: graders see texts, not people, and never their own. */
@Injectable()
export class EssayQueues {
  constructor(
    private readonly queue: EssayQueueRepository,
    private readonly publications: Publications,
    private readonly samePeople: SamePeople,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-allowed`, `bad-input` where `after` is none of ours */
  async page(actor: Actor, { course, state, after }: QueryOf<typeof listEssays>): Promise<EssayQueue> {
    requirePermission(actor, 'assessment.grade');
    const scope = {
      personIds: await this.samePeople.togetherWith(actor.personId),
      courseId: course ?? null,
      state,
    };
    const rows = await this.queue.page(scope, after === undefined ? null : placeIn(after), A_PAGE + 1);
    const courses = await this.queue.counts(await this.samePeople.togetherWith(actor.personId));
    const shown = rows.slice(0, A_PAGE);
    const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
    return {
      courses,
      waiting: courses.reduce((sum, { waiting }) => sum + waiting, 0),
      items: await this.views(shown),
      next: last ? placeText(last) : null,
    };
  }

  async waiting(actor: Actor): Promise<number> {
    requirePermission(actor, 'assessment.grade');
    const courses = await this.queue.counts(await this.samePeople.togetherWith(actor.personId));
    return courses.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  async csv(actor: Actor, { course, state, lang }: QueryOf<typeof exportEssays>): Promise<string> {
    requirePermission(actor, 'assessment.grade');
    const personIds = await this.samePeople.togetherWith(actor.personId);
    const scope: QueueScope = { personIds, courseId: course ?? null, state };
    const rows = await this.views(await this.queue.page(scope, null, A_FILE));
    return (
      BYTE_ORDER_MARK +
      stringify(essaysTable(rows, lang), { escape_formulas: true, record_delimiter: 'windows' })
    );
  }

  private views(rows: readonly QueueRow[]): Promise<EssayRow[]> {
    return Promise.all(
      rows.map(async (row) => {
        const bank = await this.publications.bankOf(row.publication_id);
        const question = bank.find(({ key }) => key === row.question_key);
        return {
          attemptId: row.attempt_id,
          questionKey: row.question_key,
          course: { id: row.course_id, slug: row.slug, title: row.title },
          stem: question?.open.stem ?? { en: row.question_key },
          words: countWords(row.text),
          submittedAt: row.submitted_at.toISOString(),
          daysWaiting: daysWaiting(row.submitted_at, this.clock.now()),
          state: row.is_graded ? ('graded' as const) : ('waiting' as const),
        };
      }),
    );
  }
}

const placeText = ({ submitted_at, attempt_id, question_key }: QueueRow): string =>
  [submitted_at.toISOString(), attempt_id, question_key].join(' ');

function placeIn(after: string): QueuePlace {
  const [at = '', attemptId = '', questionKey = ''] = after.split(' ');
  const submittedAt = new Date(at);
  if (Number.isNaN(submittedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(attemptId) || questionKey === '')
    throw new AppError('bad-input', { fields: [{ field: 'after', code: 'invalid' }] });
  return { submittedAt, attemptId, questionKey };
}
