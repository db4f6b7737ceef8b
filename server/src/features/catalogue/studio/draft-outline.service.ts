import type { BodyOf, RemovedLesson, saveOutline, ViewOf, WantedModule } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { PersonCards } from '../../directory/index.js';
import { type Outlined, outlineFiles } from './domain/outline-files.js';
import { keyOfName, namesFor } from './domain/outline-names.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { lessonOfPath } from './draft-paths.js';
import { DraftWriter } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { outlineOf } from './drafts.view.js';
import { lessonFacts } from './lesson-facts.js';

type Body = BodyOf<typeof saveOutline>;

/** The order of a draft: its modules and lessons, renamed as files are, all at once. */
@Injectable()
export class DraftOutlines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly writer: DraftWriter,
    private readonly people: PersonCards,
  ) {}

  /**
   * Gives the draft the outline that is wanted, as one change. Lessons that were removed and are named again come back
   * with the text that they had. Sent again it changes nothing.
   * @throws AppError `not-found`, `draft-in-review`; `draft-changed` where another revision stands than was seen;
   * `bad-input` where something is named twice, is nowhere, would go unnoticed, or its facts cannot be read
   */
  async save(actor: Actor, id: string, body: Body): Promise<ViewOf<typeof saveOutline>> {
    requirePermission(actor, 'courses.write');
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const files = await this.files.list(id);
      if (draft.revision !== body.revision) {
        const stands = outlineOf(files, []);
        if (!isSameOutline(stands, body)) throw new AppError('draft-changed');
        const modules = stands.map(({ folder, lessons }) => ({
          folder,
          lessons: lessons.map(({ path }) => path),
        }));
        return { revision: draft.revision, modules };
      }
      const wanted: Outlined = { modules: body.modules, removed: body.removed };
      const plan = outlineFiles(wanted, files, await this.files.removedTexts(id));
      if ('field' in plan) throw new AppError('bad-input', { fields: [plan] });
      const revision = await this.writer.write(actor, draft, plan.files);
      return {
        revision,
        modules: plan.names.map(({ folder, lessons }) => ({ folder, lessons: [...lessons] })),
      };
    });
  }

  /**
   * Lessons that were removed and can be put back.
   * @throws AppError `not-found`
   */
  async removed(actor: Actor, id: string): Promise<RemovedLesson[]> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const present = new Set(
      (await this.files.list(id)).flatMap(({ path }) => {
        const lesson = lessonOfPath(path);
        return lesson ? [keyOfName(lesson)] : [];
      }),
    );
    const gone = (await this.files.removedTexts(id)).filter(({ path }) => lessonOfPath(path) !== null);
    const names = await this.people.namesOfAccounts([...new Set(gone.map(({ by }) => by))]);
    const known = new Set<string>();
    return gone.flatMap(({ path, text, by, at }) => {
      const lesson = lessonOfPath(path);
      const key = lesson && keyOfName(lesson);
      if (!lesson || !key || present.has(key) || known.has(key)) return [];
      known.add(key);
      const { title } = lessonFacts(lesson, text);
      return [{ path: lesson, title, by: names.get(by) ?? '', at: at.toISOString() }];
    });
  }
}

/** Whether what is wanted stands already, whatever its files were called when it was asked for. */
function isSameOutline(stands: ReturnType<typeof outlineOf>, { modules, removed }: Body): boolean {
  const present = new Set(
    stands.flatMap(({ folder, lessons }) => [folder, ...lessons.map(({ path }) => path)]),
  );
  const named = namesFor(
    modules.map(({ folder, lessons }) => ({ folder, lessons: lessons.map(({ path }) => path) })),
  );
  const factsOf = (
    all: readonly Pick<WantedModule, 'title' | 'required' | 'lessons' | 'folder'>[],
  ): unknown =>
    all.map(({ title, required, lessons }) => [
      title.en,
      title.ur ?? null,
      required,
      lessons.map((lesson) => lesson.required),
    ]);
  const keysOf = (all: readonly { folder: string; lessons: readonly string[] }[]): unknown =>
    all.map(({ folder, lessons }) => [keyOfName(folder), lessons.map(keyOfName)]);
  const standing = stands.map(({ folder, lessons }) => ({
    folder,
    lessons: lessons.map(({ path }) => path),
  }));
  return (
    removed.every((path) => !present.has(path)) &&
    JSON.stringify(keysOf(standing)) === JSON.stringify(keysOf(named)) &&
    JSON.stringify(factsOf(stands)) === JSON.stringify(factsOf(modules))
  );
}
