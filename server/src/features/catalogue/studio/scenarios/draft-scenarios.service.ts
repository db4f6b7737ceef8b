import {
  type BodyOf,
  type compareDraftScenario,
  type DraftScenariosView,
  type DraftScenarioView,
  isQuestionKey,
  type RemovedScenario,
  type ScenarioDraft,
  type saveDraftScenario,
  type ViewOf,
  type WrittenScenario,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { PersonCards } from '../../../directory/index.js';
import { mostBytesOf } from '../../folder/files.js';
import { valueAt } from '../../folder/yaml.js';
import { courseFactsIn } from '../bank/domain/course-facts.js';
import { textIn } from '../bank/domain/written-question.js';
import { DraftChecks } from '../draft-checks.service.js';
import { DraftFilesRepository } from '../draft-files.repository.js';
import { DraftWriter, NOTHING } from '../draft-writer.service.js';
import { type DraftRow, DraftsRepository } from '../drafts.repository.js';
import { outlineOf, titleOf } from '../drafts.view.js';
import { isScenarioFile, type PlacedScenario, scenarioRows, scenariosIn } from './domain/scenario-rows.js';
import {
  isSameScenario,
  newScenarioText,
  readScenarioText,
  rewrittenScenario,
} from './domain/scenario-text.js';

/** Practice scenarios of drafts by form: each is a file of its own, and its version is the file's. */
@Injectable()
export class DraftScenarios {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly checks: DraftChecks,
    private readonly writer: DraftWriter,
    private readonly people: PersonCards,
  ) {}

  /** @throws AppError `not-found` */
  async list(actor: Actor, id: string): Promise<DraftScenariosView> {
    requirePermission(actor, 'courses.read');
    const { draft, rows } = await this.read(id);
    return { draft, rows };
  }

  /** @throws AppError `not-found`; `scenario-as-text` where a form cannot show it */
  async get(actor: Actor, id: string, key: string): Promise<DraftScenarioView> {
    requirePermission(actor, 'courses.read');
    const { draft, rows, scenarios } = await this.read(id);
    const place = scenarios.findIndex((scenario) => scenario.id === key);
    const [found, row] = [scenarios[place], rows[place]];
    if (!found || !row) throw new AppError('not-found');
    if (!found.form || !row.byForm) throw new AppError('scenario-as-text');
    const names = await this.people.namesOfAccounts([found.by]);
    return { draft, version: found.version, scenario: found.form, row, by: names.get(found.by) ?? '' };
  }

  /**
   * Saves a scenario, be it whole or not. Sent again it changes nothing.
   * @throws AppError `not-found`, `draft-in-review`, `bad-input`; `draft-text-changed` where somebody else came first;
   * `scenario-as-text` where its file cannot be changed in this way; `too-large`
   */
  async save(
    actor: Actor,
    id: string,
    key: string,
    { version, scenario }: BodyOf<typeof saveDraftScenario>,
  ): Promise<ViewOf<typeof saveDraftScenario>> {
    requirePermission(actor, 'courses.write');
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const files = await this.files.list(id);
      const stands = standing(scenariosIn(files), key);
      if (stands?.form && isSameScenario(stands.form, scenario)) return { version: stands.version };
      if (stands && version === 0) throw refused('scenario-id-taken');
      if (stands && stands.version !== version) throw new AppError('draft-text-changed');
      if (!stands && version !== 0) throw new AppError('draft-text-changed');
      const path = stands?.file ?? newFile(key, files);
      await this.write(actor, draft, path, textWith(stands, key, scenario));
      const saved = await this.files.find(id, path);
      if (!saved) throw new Error(`The scenario ${key} was not saved`);
      return { version: saved.version };
    });
  }

  /** @throws AppError `not-found`, `draft-in-review`, `draft-text-changed`, `scenario-as-text`, `scenario-used` */
  async remove(actor: Actor, id: string, key: string, version: number): Promise<void> {
    requirePermission(actor, 'courses.write');
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const stands = standing(scenariosIn(await this.files.list(id)), key);
      if (!stands) return;
      if (stands.version !== version) throw new AppError('draft-text-changed');
      const { playing } = await this.checks.of(draft);
      if (playing.has(key)) throw new AppError('scenario-used');
      await this.writer.write(actor, draft, new Map([[stands.file, NOTHING]]));
    });
  }

  /**
   * Scenarios that were removed and can be put back.
   * @throws AppError `not-found`
   */
  async removed(actor: Actor, id: string): Promise<RemovedScenario[]> {
    requirePermission(actor, 'courses.read');
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
    const gone = (await this.files.removedTexts(id)).filter(({ path }) => isScenarioFile(path));
    const names = await this.people.namesOfAccounts([...new Set(gone.map(({ by }) => by))]);
    return gone.map(({ path, text, by, at }) => ({
      file: path,
      title: textIn(valueAt(readScenarioText(text).value, ['title'])),
      by: names.get(by) ?? '',
      at: at.toISOString(),
    }));
  }

  /**
   * Puts a removed scenario back with the text that it had. One that is there stays as it is.
   * @throws AppError `not-found`, `draft-in-review`; `bad-input` where another has its id by now
   */
  async putBack(actor: Actor, id: string, file: string): Promise<void> {
    requirePermission(actor, 'courses.write');
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const files = await this.files.list(id);
      if (isScenarioFile(file) && files.some(({ path }) => path === file)) return;
      const gone = (await this.files.removedTexts(id)).find(({ path }) => path === file);
      if (!gone || !isScenarioFile(file)) throw new AppError('not-found');
      const key = readScenarioText(gone.text).id;
      if (key !== '' && scenariosIn(files).some((one) => one.id === key)) throw refused('scenario-id-taken');
      await this.writer.write(actor, draft, new Map([[file, { text: gone.text, sha256: null }]]));
    });
  }

  /**
   * A scenario at the last publication and now.
   * @throws AppError `not-found`
   */
  async compare(actor: Actor, id: string, file: string): Promise<ViewOf<typeof compareDraftScenario>> {
    requirePermission(actor, 'courses.read');
    const draft = await this.drafts.find(id);
    const now = isScenarioFile(file) && draft ? await this.files.find(id, file) : null;
    if (!draft || !now) throw new AppError('not-found');
    const before = await this.files.findAsOf(id, file, draft.published_revision);
    return {
      before: readScenarioText(before?.text ?? '').form,
      after: readScenarioText(now.text ?? '').form,
    };
  }

  private async read(id: string): Promise<DraftScenariosView & { scenarios: PlacedScenario[] }> {
    const row = await this.drafts.find(id);
    if (!row) throw new AppError('not-found');
    const [files, { problems, playing }] = await Promise.all([this.files.list(id), this.checks.of(row)]);
    const scenarios = scenariosIn(files);
    const lessons = outlineOf(files, []).flatMap((module) => module.lessons);
    const titles = new Map(lessons.map(({ path, title }) => [path, title]));
    const course = files.find(({ path }) => path === 'course.yaml')?.text ?? '';
    return {
      draft: factsOf(row, course),
      rows: scenarioRows(scenarios, { problems, playing, titles }),
      scenarios,
    };
  }

  private async write(actor: Actor, draft: DraftRow, path: string, text: string | null): Promise<void> {
    if (text === null) throw new AppError('scenario-as-text');
    if (Buffer.byteLength(text) > mostBytesOf(path)) throw new AppError('too-large');
    await this.writer.write(actor, draft, new Map([[path, { text, sha256: null }]]));
  }
}

const factsOf = (row: DraftRow, course: string): ScenarioDraft => ({
  id: row.id,
  slug: row.slug,
  title: titleOf(row),
  state: row.state,
  laws: [...courseFactsIn(course).laws],
});

const refused = (code: 'scenario-id-taken' | 'key-shape'): AppError =>
  new AppError('bad-input', { fields: [{ field: 'id', code }] });

/** The one scenario of this id; null where there is none. @throws AppError `scenario-as-text` where there are two */
function standing(scenarios: readonly PlacedScenario[], key: string): PlacedScenario | null {
  const found = scenarios.filter(({ id }) => id === key);
  if (found.length > 1) throw new AppError('scenario-as-text');
  return found[0] ?? null;
}

/** @throws AppError `bad-input` where it can be no name of a file, or a file of this name holds another scenario */
function newFile(key: string, files: readonly { readonly path: string }[]): string {
  if (!isQuestionKey(key)) throw refused('key-shape');
  const path = `scenarios/${key}.yaml`;
  if (files.some((file) => file.path === path)) throw refused('scenario-id-taken');
  return path;
}

const textWith = (stands: PlacedScenario | null, key: string, scenario: WrittenScenario): string | null =>
  stands ? rewrittenScenario(stands.text, scenario) : newScenarioText(key, scenario);
