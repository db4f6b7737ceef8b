import { createHash } from 'node:crypto';
import type { QueryOf, tryWord, WordDryRun } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors.js';
import { contentHash } from '../domain/canonical.js';
import { newCourseFiles } from './domain/new-course.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';
import { outlineOf } from './drafts.view.js';
import { withDescriptions } from './word/described-document.js';
import { minutesOf } from './word/lesson-text.js';
import { Notices } from './word/notices.js';
import { previewOf } from './word/pictures.js';
import { type Placed, placeAsUrdu, placeBehind } from './word/placing.js';
import { readWord, type WordContent } from './word/read-word.js';

interface WordReading {
  readonly view: WordDryRun;
  /** Everything that would be written. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The draft that they would be written into; null where they would make a new one. */
  readonly draft: DraftRow | null;
}

/** A stand-in for the course that the lessons will belong to, so that they can be checked before it has a name. */
const UNNAMED = { slug: 'course', topic: 'course', title: { en: 'Course' }, audience: ['police'] };

/** Reads Word documents against what they would become a part of. */
@Injectable()
export class WordReadings {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly draftFiles: DraftFilesRepository,
    private readonly checks: DraftChecks,
  ) {}

  /** @throws AppError `word-unreadable`, `word-refused`, `word-empty`, `not-found` */
  async read({ language, draft: draftId }: QueryOf<typeof tryWord>, bytes: Buffer): Promise<WordReading> {
    const draft = draftId ? await this.drafts.find(draftId) : null;
    if (draftId && !draft) throw new AppError('not-found');
    const notices = new Notices();
    const content = await readWord(bytes, notices, language);
    const placed = await this.place(content, language, draft, notices);
    const files = filesOf(placed, content);
    const before = draft ? await this.checks.folderOf(draft.id) : courseAround();
    const pictures = await picturesOf(placed, content);
    // Words for pictures are asked for by themselves, and are no problem of the draft.
    const worded = withDescriptions(
      files,
      pictures,
      new Map(pictures.map(({ src, alt }) => [src, alt || src])),
    );
    const { problems } = await this.checks.check(
      new Map([...before, ...worded]),
      draft?.slug ?? UNNAMED.slug,
    );
    const view = {
      title: content.title,
      modules: modulesOf(placed),
      pictures,
      notices: notices.all,
      problems: problems.filter(({ file }) => files.has(file)),
      canImport: placed.modules.length > 0 && draft?.state !== 'in-review',
    };
    const sums = [...files].map(([path, file]) => [path, createHash('sha256').update(file).digest('hex')]);
    const digest = contentHash({ view, sums, revision: draft?.revision ?? null });
    return { view: { ...view, digest }, files, draft };
  }

  private async place(
    { modules }: WordContent,
    language: 'en' | 'ur',
    draft: DraftRow | null,
    notices: Notices,
  ): Promise<Placed> {
    const there = draft ? await this.draftFiles.list(draft.id) : [];
    const standing = outlineOf(there, []);
    const texts = new Map(there.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])));
    if (draft && language === 'ur') return placeAsUrdu(modules, standing, texts, notices);
    if (language === 'ur') notices.add('english-waits');
    return placeBehind(modules, standing, language);
  }
}

function filesOf({ modules, files }: Placed, { pictures }: WordContent): Map<string, Buffer> {
  const used = modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ lesson }) => lesson.pictures.map(({ src }) => src)),
  );
  return new Map([
    ...[...files].map(([path, text]) => [path, Buffer.from(text)] as const),
    ...used.flatMap((path) => {
      const picture = pictures.get(path);
      return picture ? [[path, picture.bytes] as const] : [];
    }),
  ]);
}

/** Each picture once, with the first words that the document has for it. */
async function picturesOf({ modules }: Placed, content: WordContent): Promise<WordDryRun['pictures']> {
  const found = new Map<string, WordDryRun['pictures'][number]>();
  for (const { lesson } of modules.flatMap(({ lessons }) => lessons))
    for (const { src, alt, near } of lesson.pictures) {
      const picture = content.pictures.get(src);
      const known = found.get(src);
      if (known) found.set(src, { ...known, alt: known.alt || alt });
      else if (picture)
        found.set(src, { src, alt, near, lesson: lesson.title, preview: await previewOf(picture) });
    }
  return [...found.values()];
}

/** The facts and the bank of a new course, without its first lesson. */
export function courseAround(facts: Parameters<typeof newCourseFiles>[0] = UNNAMED): Map<string, Buffer> {
  const files = [...newCourseFiles(facts)].filter(([path]) => !path.includes('/'));
  return new Map(files.map(([path, text]) => [path, Buffer.from(text)]));
}

const modulesOf = ({ modules }: Placed): WordDryRun['modules'] =>
  modules.map(({ title, lessons }) => ({
    title,
    lessons: lessons.map(({ lesson, of }) => ({
      title: lesson.title,
      of,
      blocks: lesson.blocks.length,
      minutes: minutesOf(lesson),
      pictures: lesson.pictures.length,
    })),
  }));
