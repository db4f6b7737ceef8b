import type { BankFacts, BankRow } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../../platform/errors.js';
import { Memory } from '../../memory.js';
import { DraftChecks } from '../draft-checks.service.js';
import { type DraftFile, DraftFilesRepository } from '../draft-files.repository.js';
import { type DraftRow, DraftsRepository } from '../drafts.repository.js';
import { outlineOf, titleOf } from '../drafts.view.js';
import { bankRows, type PlacedQuestion, placedIn } from './domain/bank-rows.js';
import { BankText } from './domain/bank-text.js';
import { type CourseFacts, courseFactsIn } from './domain/course-facts.js';

const QUESTIONS = /^questions[^/]*\.yaml$/;
const NEW_FILE = 'questions.yaml';
const BANKS_IN_MEMORY = 8;

/** The files of a draft's questions as they stand. */
export interface WrittenBank {
  /** By path; those that cannot be read in this way are left out. */
  readonly texts: ReadonlyMap<string, BankText>;
  readonly unreadable: readonly string[];
  readonly questions: readonly PlacedQuestion[];
  readonly facts: CourseFacts;
}

interface ReadBank extends Pick<WrittenBank, 'questions' | 'unreadable' | 'facts'> {
  readonly rows: readonly BankRow[];
}

export interface FullBank extends ReadBank {
  readonly draft: BankFacts;
}

/** Banks of drafts: what is written, and what it is to the rest of the course. */
@Injectable()
export class DraftBanks {
  private readonly banks = new Memory<Promise<ReadBank>>(BANKS_IN_MEMORY);

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly checks: DraftChecks,
  ) {}

  /**
   * The bank with where each question is used and what is wrong with it; what was made of a revision is kept.
   * @throws AppError `not-found`
   */
  async of(id: string): Promise<FullBank> {
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    const bank = await this.readOnce(draft);
    return { ...bank, draft: factsOf(draft, bank.facts) };
  }

  /** What is written in a draft's bank now; inside a transaction that holds the draft nobody changes it meanwhile. */
  async written(draftId: string): Promise<WrittenBank> {
    return writtenIn(await this.files.list(draftId));
  }

  private readOnce(draft: DraftRow): Promise<ReadBank> {
    const key = `${draft.id} ${draft.revision}`;
    const known = this.banks.get(key);
    if (known) return known;
    const reading = this.read(draft);
    this.banks.set(key, reading, 1);
    reading.catch(() => this.banks.delete(key));
    return reading;
  }

  private async read(draft: DraftRow): Promise<ReadBank> {
    const [files, { problems, asking }] = await Promise.all([
      this.files.list(draft.id),
      this.checks.of(draft),
    ]);
    const { questions, unreadable, facts } = writtenIn(files);
    const lessons = outlineOf(files, []).flatMap((module) => module.lessons);
    const titles = new Map(lessons.map(({ path, title }) => [path, title]));
    const rows = bankRows(questions, { ...facts, problems, asking, titles });
    return { questions, unreadable, facts, rows };
  }
}

function writtenIn(files: readonly DraftFile[]): WrittenBank {
  const banks = files.flatMap(({ path, text }) =>
    QUESTIONS.test(path) && text !== null ? [[path, BankText.read(text)] as const] : [],
  );
  const texts = new Map(banks.flatMap(([path, bank]) => (bank ? [[path, bank] as const] : [])));
  const course = files.find(({ path }) => path === 'course.yaml')?.text ?? '';
  return {
    texts,
    unreadable: banks.flatMap(([path, bank]) => (bank ? [] : [path])),
    questions: placedIn(texts),
    facts: courseFactsIn(course),
  };
}

/** Where a new question goes: to the last file of the bank. */
export function fileForNew({ texts, unreadable }: WrittenBank): { path: string; bank: BankText } | null {
  const last = [...texts].at(-1);
  if (last) return { path: last[0], bank: last[1] };
  const bank = unreadable.includes(NEW_FILE) ? null : BankText.read('');
  return bank && { path: NEW_FILE, bank };
}

const factsOf = (draft: DraftRow, { laws, drawn }: CourseFacts): BankFacts => ({
  id: draft.id,
  slug: draft.slug,
  title: titleOf(draft),
  state: draft.state,
  laws: [...laws],
  drawn: [...drawn],
});
