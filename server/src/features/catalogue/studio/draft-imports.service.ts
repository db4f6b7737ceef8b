import { createHash } from 'node:crypto';
import type { ArchiveDryRun, CourseProblemView, importArchive, QueryOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Turnstile } from '../../../platform/pdf/turnstile.js';
import { contentHash } from '../domain/canonical.js';
import { textOf } from '../folder/files.js';
import type { ProblemReport } from '../folder/problems.js';
import { PublishingRepository } from '../publishing/publishing.repository.js';
import { readArchive } from './archive/read-archive.js';
import { DraftBeginnings, type Made } from './draft-beginnings.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { draftFileKind, lessonOfPath } from './draft-paths.js';
import { DraftWriter, plainText } from './draft-writer.service.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';
import { slugIn, titleIn } from './yaml-facts.js';

/** Unpacking takes memory: one archive at a time, and a few may wait. */
const AT_ONCE = 1;
const WAITING = 4;

interface Examined {
  readonly view: ArchiveDryRun;
  readonly folder: ReadonlyMap<string, Buffer>;
  readonly existing: DraftRow | null;
}

/** Archives of course folders: looked at first, and kept when somebody has seen what is in them. */
@Injectable()
export class DraftImports {
  private readonly turnstile = new Turnstile(AT_ONCE, WAITING);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly writer: DraftWriter,
    private readonly beginnings: DraftBeginnings,
    private readonly publishing: PublishingRepository,
    private readonly checks: DraftChecks,
  ) {}

  /**
   * What the archive holds and everything that is wrong with it. Nothing is kept.
   * @throws AppError `archive-unreadable`, `unavailable` where too many send archives at once
   */
  async try(actor: Actor, bytes: Buffer): Promise<ArchiveDryRun> {
    requirePermission(actor, 'courses.write');
    return this.turnstile.through(async () => (await this.examine(bytes)).view);
  }

  /**
   * Keeps what the dry run showed: as a new draft, or as the next change of the draft that this course has.
   * @throws AppError as `try`; `import-changed` where the archive or the draft is another than was seen,
   * `archive-refused`
   */
  async confirm(actor: Actor, { id, digest }: QueryOf<typeof importArchive>, bytes: Buffer): Promise<Made> {
    requirePermission(actor, 'courses.write');
    return this.turnstile.through(async () => {
      const done = await this.findDone(id);
      if (done) return done;
      const { view, folder, existing } = await this.examine(bytes);
      if (view.digest !== digest) throw new AppError('import-changed');
      if (!view.canImport || view.slug === null) throw new AppError('archive-refused');
      const { slug } = view;
      const title = view.title ?? { en: slug };
      return this.unitOfWork.run(async () => {
        await this.publishing.lock(slug);
        // Another server may have taken the same confirmation meanwhile.
        const doneMeanwhile = await this.findDone(id);
        if (doneMeanwhile) return doneMeanwhile;
        const files = await this.writer.contentsOf(folder);
        if (existing) return this.replace(actor, existing, files, id);
        if (await this.drafts.findBySlug(slug)) throw new AppError('import-changed');
        return this.beginnings.begin(actor, {
          id,
          slug,
          title,
          files,
          kind: 'imported',
          publicationId: null,
        });
      });
    });
  }

  private async replace(
    actor: Actor,
    seen: DraftRow,
    files: Awaited<ReturnType<DraftWriter['contentsOf']>>,
    eventId: string,
  ): Promise<Made> {
    const draft = await this.writer.holdToWrite(seen.id);
    if (draft.revision !== seen.revision) throw new AppError('import-changed');
    const revision = await this.writer.replace(actor, draft, files);
    const { id, slug } = draft;
    if (revision === draft.revision) return { id, slug };
    await this.writer.note(actor, { id, slug, revision }, 'imported', { eventId });
    return { id, slug };
  }

  /** This very confirmation was taken before, and its answer was lost: of a new draft, or as a change of one. */
  private async findDone(id: string): Promise<Made | null> {
    const known = (await this.drafts.find(id)) ?? (await this.drafts.findByEvent(id));
    return known && { id: known.id, slug: known.slug };
  }

  private async examine(bytes: Buffer): Promise<Examined> {
    const { files, report } = await readArchive(bytes);
    const folder = keptOf(files, report);
    const yaml = folder.get('course.yaml');
    const course = yaml ? plainText(yaml) : null;
    const slug = slugIn(course);
    const existing = slug ? await this.drafts.findBySlug(slug) : null;
    const isWhole = !report.hasErrors;
    const problems: CourseProblemView[] = [
      ...report.all,
      ...(isWhole ? (await this.checks.check(folder, slug ?? '')).problems : []),
    ];
    const paths = [...folder.keys()];
    const view = {
      slug,
      title: titleIn(course),
      counts: countsOf(paths),
      problems,
      existing: existing && { id: existing.id, state: existing.state, revision: existing.revision },
      canImport: isWhole && slug !== null && existing?.state !== 'in-review',
    };
    const sums = [...folder].map(([path, content]) => [
      path,
      createHash('sha256').update(content).digest('hex'),
    ]);
    return { view: { ...view, digest: contentHash({ view, sums }) }, folder, existing };
  }
}

/** Files of a course, whose texts are texts: a database keeps nothing else as words. */
function keptOf(files: ReadonlyMap<string, Buffer>, report: ProblemReport): Map<string, Buffer> {
  const kept = new Map<string, Buffer>();
  for (const [path, bytes] of files) {
    const kind = draftFileKind(path);
    if (kind === null) report.warning({ file: path, line: 1 }, 'file-left-out');
    else if (kind === 'media' || textOf(files, path, report) !== null) kept.set(path, bytes);
  }
  return kept;
}

function countsOf(paths: readonly string[]): ArchiveDryRun['counts'] {
  const count = (matches: (path: string) => boolean): number => paths.filter(matches).length;
  return {
    modules: count((path) => path.endsWith('/module.yaml')),
    lessons: count((path) => lessonOfPath(path) !== null && path.endsWith('.en.md')),
    translated: count((path) => lessonOfPath(path) !== null && path.endsWith('.ur.md')),
    scenarios: count((path) => /^scenarios\/[^/]+\.yaml$/.test(path)),
    media: count((path) => path.startsWith('media/')),
  };
}
