import type {
  BodyOf,
  BulkChange,
  BulkDryRun,
  BulkFate,
  bulkChangeQuestions,
  tryBulkChange,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { contentHash } from '../../domain/canonical.js';
import type { FileContent } from '../draft-files.repository.js';
import { DraftWriter } from '../draft-writer.service.js';
import { DraftsRepository } from '../drafts.repository.js';
import { isByForm, type PlacedQuestion, testsOf } from './domain/bank-rows.js';
import { afterChange } from './domain/bulk-change.js';
import { DraftBanks, type WrittenBank } from './draft-banks.service.js';

type Asked = BodyOf<typeof tryBulkChange>;

interface Planned {
  readonly id: string;
  readonly placed: PlacedQuestion | null;
  readonly fate: BulkFate;
  readonly after: PlacedQuestion['written'] | null;
}

/** One change of many questions, tried before it is written. */
@Injectable()
export class BulkChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly banks: DraftBanks,
    private readonly writer: DraftWriter,
  ) {}

  /** @throws AppError `not-found` */
  async try(actor: Actor, id: string, asked: Asked): Promise<BulkDryRun> {
    requirePermission(actor, 'courses.write');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const bank = await this.banks.written(id);
    const plan = planOf(bank, asked);
    const count = (...fates: BulkFate[]): number => plan.filter(({ fate }) => fates.includes(fate)).length;
    return {
      digest: digestOf(plan, asked.change),
      counts: {
        changes: count('changes'),
        same: count('same'),
        refused: count('last-tag', 'as-text', 'gone'),
      },
      questions: plan.map(({ id: key, placed, fate, after }) => {
        const before = testsOf(placed?.written.tags ?? [], bank.facts);
        const then = after ? testsOf(after.tags, bank.facts) : before;
        return {
          id: key,
          stem: placed?.written.stem ?? { en: '', ur: '' },
          fate,
          drawn: then.filter((test) => !before.includes(test)),
          notDrawn: before.filter((test) => !then.includes(test)),
        };
      }),
    };
  }

  /**
   * Writes what the dry run showed. Sent again there is nothing left to change.
   * @throws AppError `not-found`, `draft-in-review`; `draft-changed` where it would do another thing than was shown
   */
  async confirm(
    actor: Actor,
    id: string,
    { digest, ...asked }: BodyOf<typeof bulkChangeQuestions>,
  ): Promise<{ changed: number }> {
    requirePermission(actor, 'courses.write');
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const bank = await this.banks.written(id);
      const plan = planOf(bank, asked);
      const changing = plan.filter(({ fate }) => fate === 'changes');
      if (changing.length === 0) return { changed: 0 };
      if (digestOf(plan, asked.change) !== digest) throw new AppError('draft-changed');
      await this.writer.write(actor, draft, changedFiles(bank, changing, asked.change));
      return { changed: changing.length };
    });
  }
}

function planOf({ questions }: WrittenBank, { questions: ids, change }: Asked): Planned[] {
  return [...new Set(ids)].map((id) => {
    const found = questions.filter(({ entry }) => entry.id === id);
    const [placed = null] = found;
    if (!placed) return { id, placed, fate: 'gone', after: null };
    if (found.length > 1 || !isByForm(placed.entry)) return { id, placed, fate: 'as-text', after: null };
    const { fate, question } = afterChange(placed.written, change);
    return { id, placed, fate, after: fate === 'changes' ? question : null };
  });
}

/** Of what each question is now and of what is to become of it. */
const digestOf = (plan: readonly Planned[], change: BulkChange): string =>
  contentHash({ change, plan: plan.map(({ id, placed, fate }) => [id, placed?.entry.version, fate]) });

/** @throws AppError `question-as-text` where a file cannot be changed without touching more */
function changedFiles(
  { texts }: WrittenBank,
  changing: readonly Planned[],
  { kind }: BulkChange,
): Map<string, FileContent> {
  const files = new Map<string, FileContent>();
  for (const [path, bank] of texts) {
    const here = changing.flatMap(({ placed, after }) =>
      placed?.file === path && after
        ? [
            [
              placed.index,
              kind === 'set-difficulty' ? { difficulty: after.difficulty } : { tags: after.tags },
            ] as const,
          ]
        : [],
    );
    if (here.length === 0) continue;
    const text = bank.withFacts(new Map(here));
    if (text === null) throw new AppError('question-as-text');
    files.set(path, { text, sha256: null });
  }
  return files;
}
