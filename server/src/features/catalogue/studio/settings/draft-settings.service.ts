import { isDeepStrictEqual } from 'node:util';
import type { BodyOf, CourseSettings, CourseSettingsView, saveCourseSettings } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { PersonCards } from '../../../directory/index.js';
import { citedLaws } from '../../folder/cited-laws.js';
import { editYaml } from '../../folder/yaml-edit.js';
import { DraftChecks } from '../draft-checks.service.js';
import { type DraftFile, DraftFilesRepository } from '../draft-files.repository.js';
import { DraftWriter } from '../draft-writer.service.js';
import { DraftsRepository } from '../drafts.repository.js';
import { factsIn } from '../yaml-facts.js';
import { readSettings } from './read-settings.js';
import { settingsChanges } from './write-settings.js';

const FILE = 'course.yaml';

/** The facts of a draft and its test: course.yaml as a form, saved over the version that was read. */
@Injectable()
export class DraftSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly writer: DraftWriter,
    private readonly checks: DraftChecks,
    private readonly people: PersonCards,
  ) {}

  /** @throws AppError `not-found` */
  async get(actor: Actor, id: string): Promise<CourseSettingsView> {
    requirePermission(actor, 'courses.read');
    return this.view(id);
  }

  /**
   * Writes what differs. Wrong facts are saved and told of, as in every text of a draft. Sent again it changes nothing.
   * @throws AppError `not-found`, `draft-in-review`; `draft-text-changed` where another version stands than was read;
   * `draft-not-shown` where course.yaml cannot be read; `bad-input` where a law that is cited would go
   */
  async save(
    actor: Actor,
    id: string,
    { version, settings }: BodyOf<typeof saveCourseSettings>,
  ): Promise<CourseSettingsView> {
    requirePermission(actor, 'courses.write');
    const cited = citedLaws(await this.checks.source(id));
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const file = await this.files.find(id, FILE);
      const yaml = factsIn(file?.text ?? null);
      if (!file?.text || !yaml) throw new AppError('draft-not-shown');
      const stands = readSettings(yaml);
      if (file.version !== version) {
        if (file.version === version + 1 && isDeepStrictEqual(stands, settings)) return;
        throw new AppError('draft-text-changed');
      }
      requireCited(stands, settings, cited);
      const text = editYaml(file.text, settingsChanges(yaml, settings));
      if (text === null) throw new AppError('draft-not-shown');
      await this.writer.write(actor, draft, new Map([[FILE, { text, sha256: null }]]));
    });
    return this.view(id);
  }

  private async view(id: string): Promise<CourseSettingsView> {
    const draft = await this.drafts.find(id);
    const file = draft && (await this.files.find(id, FILE));
    if (!draft || !file) throw new AppError('not-found');
    const [{ problems }, source, names] = await Promise.all([
      this.checks.of(draft),
      this.checks.source(id),
      this.people.namesOfAccounts([file.by]),
    ]);
    return {
      version: file.version,
      settings: settingsIn(file),
      problems: problems.filter((problem) => problem.file === FILE),
      bank: source.questions.map(({ tags, item }) => ({
        tags: [...tags],
        difficulty: item?.difficulty ?? 0,
      })),
      cited: [...citedLaws(source)].map(([law, count]) => ({ law, count })),
      by: names.get(file.by) ?? '',
      at: file.at.toISOString(),
    };
  }
}

function settingsIn({ text }: DraftFile): CourseSettings | null {
  const yaml = factsIn(text);
  return yaml && readSettings(yaml);
}

/** @throws AppError `bad-input` */
function requireCited(
  before: CourseSettings,
  after: CourseSettings,
  cited: ReadonlyMap<string, number>,
): void {
  const kept = new Set(after.laws.map((law) => law.id));
  const gone = before.laws.flatMap(({ id }, index) => (cited.has(id) && !kept.has(id) ? [index] : []));
  if (gone.length > 0)
    throw new AppError('bad-input', {
      fields: gone.map((index) => ({ field: `laws.${index}.id`, code: 'law-cited' })),
    });
}
