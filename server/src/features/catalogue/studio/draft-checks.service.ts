import type { Finding } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../platform/storage/file-store.js';
import { type Cited, citedIn } from '../folder/cited.js';
import {
  askingLessons,
  checkFiles,
  type LessonInCourse,
  lessonFrom,
  playingLessons,
} from '../folder/course-folder.js';
import { type CourseProblem, ProblemReport } from '../folder/problems.js';
import { ReadingMemory } from '../folder/reading-memory.js';
import { safetyOf } from '../folder/safety.js';
import { readAhead, readSource, type SourceCourse } from '../folder/source-course.js';
import { Memory } from '../memory.js';
import { type CourseContent, contentOf } from '../publishing/content.js';
import { DraftFilesRepository, type FileContent } from './draft-files.repository.js';

export interface Checked {
  /** Of the draft when its files were read: a change that came between is in them. */
  readonly revision: number;
  readonly problems: readonly CourseProblem[];
  /** Null where it cannot be published. */
  readonly content: CourseContent | null;
  /** By the id of a question: the lessons that ask it. */
  readonly asking: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the id of a scenario: the lessons that play it. */
  readonly playing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is read in a draft beyond what keeps it from being published. */
export interface CheckedDraft extends Checked {
  /** Of the check for identifying details and the like. */
  readonly findings: readonly Finding[];
  readonly cited: Cited;
}

const CHECKS_IN_MEMORY = 8;

/** Drafts as the course folders that they are. */
@Injectable()
export class DraftChecks {
  private readonly checks = new Memory<Promise<CheckedDraft>>(CHECKS_IN_MEMORY);
  private readonly memory = new ReadingMemory();

  constructor(
    private readonly files: DraftFilesRepository,
    private readonly store: FileStore,
  ) {}

  /** Everything that is wrong with a draft at a revision, and what it would be published as. */
  of(draft: {
    readonly id: string;
    readonly slug: string;
    readonly revision: number;
  }): Promise<CheckedDraft> {
    const key = `${draft.id} ${draft.revision}`;
    const known = this.checks.get(key);
    if (known) return known;
    const checking = this.read(draft);
    this.checks.set(key, checking, 1);
    checking.catch(() => this.checks.delete(key));
    return checking;
  }

  /** A draft as it is written, whatever is wrong with it. */
  async source(draftId: string): Promise<SourceCourse> {
    const folder = await this.folderOf(draftId, (path) => !path.startsWith('media/'));
    await readAhead(folder, this.memory);
    return readSource(folder, new ProblemReport(), this.memory);
  }

  /**
   * The files of these paths as they stand now, or all of them.
   * @throws Error where the file store has lost one
   */
  async folderOf(
    draftId: string,
    wanted: (path: string) => boolean = () => true,
  ): Promise<Map<string, Buffer>> {
    const folder = new Map<string, Buffer>();
    for (const file of await this.files.list(draftId))
      if (wanted(file.path)) folder.set(file.path, await this.bytesIn(file));
    return folder;
  }

  private async read({ id, slug }: { readonly id: string; readonly slug: string }): Promise<CheckedDraft> {
    const files = await this.files.list(id);
    const folder = new Map<string, Buffer>();
    for (const file of files) folder.set(file.path, await this.bytesIn(file));
    const checked = await this.check(folder, slug);
    return {
      revision: files[0]?.revision ?? 0,
      ...checked,
      asking: askingLessons(folder, this.memory),
      playing: playingLessons(folder, this.memory),
      findings: safetyOf(folder, this.memory),
      cited: citedIn(readSource(folder, new ProblemReport(), this.memory)),
    };
  }

  private async bytesIn({ text, sha256 }: FileContent): Promise<Buffer> {
    if (text !== null) return Buffer.from(text);
    const bytes = sha256 === null ? null : await this.store.find(sha256);
    if (!bytes) throw new Error(`The file store has lost ${sha256}`);
    return bytes;
  }

  /** As the importer checks a folder; and a draft publishes its own course and no other. */
  async check(
    files: ReadonlyMap<string, Buffer>,
    slug: string,
  ): Promise<Pick<Checked, 'problems' | 'content'>> {
    await readAhead(files, this.memory);
    const report = new ProblemReport();
    const course = checkFiles(files, report, this.memory);
    if (course && course.facts.slug !== slug)
      report.error({ file: 'course.yaml', line: 1 }, 'slug-other', { slug: course.facts.slug, own: slug });
    return { problems: report.all, content: course && !report.hasErrors ? contentOf(course) : null };
  }

  /** What these files of a folder say, whatever is wrong with them and with the others. */
  async sourceIn(files: ReadonlyMap<string, Buffer>): Promise<SourceCourse> {
    await readAhead(files, this.memory);
    return readSource(files, new ProblemReport(), this.memory);
  }

  /** The first lesson of a part of a folder, and what is wrong there; see `lessonFrom`. */
  async lesson(
    files: ReadonlyMap<string, Buffer>,
  ): Promise<{ lesson: LessonInCourse | null; problems: readonly CourseProblem[] }> {
    await readAhead(files, this.memory);
    const report = new ProblemReport();
    const lesson = lessonFrom(files, report, this.memory);
    return { lesson, problems: report.all };
  }
}
