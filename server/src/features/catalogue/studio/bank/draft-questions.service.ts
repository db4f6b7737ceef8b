import type {
  BodyOf,
  DraftBankView,
  DraftQuestionView,
  saveDraftQuestion,
  ViewOf,
  WrittenQuestion,
} from '@academy/shared';
import { isQuestionKey, parseReference } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { contentHash } from '../../domain/canonical.js';
import { mostBytesOf } from '../../folder/files.js';
import { optionFault, rubricFault } from '../../folder/option-faults.js';
import { optionsIn, type QuestionItem, questionItemOf } from '../../folder/schemas.js';
import { DraftWriter } from '../draft-writer.service.js';
import type { DraftRow } from '../drafts.repository.js';
import type { PlacedQuestion } from './domain/bank-rows.js';
import { questionToCheck } from './domain/written-question.js';
import { DraftBanks, fileForNew, type WrittenBank } from './draft-banks.service.js';

/** Questions of drafts by form: each is read, written and taken out by itself, in the text of its file. */
@Injectable()
export class DraftQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly banks: DraftBanks,
    private readonly writer: DraftWriter,
  ) {}

  /** @throws AppError `not-found` */
  async list(actor: Actor, id: string): Promise<DraftBankView> {
    requirePermission(actor, 'courses.read');
    const { draft, rows, unreadable } = await this.banks.of(id);
    return { draft, rows: [...rows], unreadable: [...unreadable] };
  }

  /** @throws AppError `not-found`; `question-as-text` where a form cannot show it */
  async get(actor: Actor, id: string, key: string): Promise<DraftQuestionView> {
    requirePermission(actor, 'courses.read');
    const { draft, rows, questions } = await this.banks.of(id);
    const place = questions.findIndex(({ entry }) => entry.id === key);
    const [found, row] = [questions[place], rows[place]];
    if (!found || !row) throw new AppError('not-found');
    if (!row.byForm) throw new AppError('question-as-text');
    return {
      draft,
      tags: [...new Set(rows.flatMap(({ tags }) => tags))].sort(),
      version: found.entry.version,
      question: found.written,
      row,
    };
  }

  /**
   * Saves a question. Sent again it changes nothing.
   * @throws AppError `not-found`, `draft-in-review`, `bad-input` by field; `question-changed` and `question-gone` where
   * somebody else came first; `question-as-text` where its file cannot be changed in this way; `too-large`
   */
  async save(
    actor: Actor,
    id: string,
    key: string,
    { version, question }: BodyOf<typeof saveDraftQuestion>,
  ): Promise<ViewOf<typeof saveDraftQuestion>> {
    requirePermission(actor, 'courses.write');
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const bank = await this.banks.written(id);
      const stands = standing(bank, key);
      const item = itemFor(key, question);
      if (stands && isSameItem(stands, item)) return { version: stands.entry.version };
      requireListedLaws(item, stands, bank);
      if (version === null && stands) throw refused('id', 'question-id-taken');
      if (version !== null && !stands) throw new AppError('question-gone');
      if (stands && stands.entry.version !== version) throw new AppError('question-changed');
      await this.write(actor, draft, stands ? changed(bank, stands, item) : added(bank, item));
      const saved = standing(await this.banks.written(id), key);
      if (!saved) throw new Error(`The question ${key} was not saved`);
      return { version: saved.entry.version };
    });
  }

  /** @throws AppError `not-found`, `draft-in-review`, `question-changed`, `question-as-text` */
  async remove(actor: Actor, id: string, key: string, version: string): Promise<void> {
    requirePermission(actor, 'courses.write');
    await this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const bank = await this.banks.written(id);
      const stands = standing(bank, key);
      if (!stands) return;
      if (stands.entry.version !== version) throw new AppError('question-changed');
      const text = bank.texts.get(stands.file)?.withoutOne(stands.index) ?? null;
      await this.write(actor, draft, [stands.file, text]);
    });
  }

  private async write(
    actor: Actor,
    draft: DraftRow,
    [path, text]: readonly [string, string | null],
  ): Promise<void> {
    if (text === null) throw new AppError('question-as-text');
    if (Buffer.byteLength(text) > mostBytesOf(path)) throw new AppError('too-large');
    await this.writer.write(actor, draft, new Map([[path, { text, sha256: null }]]));
  }
}

const refused = (field: string, code: 'question-id-taken' | 'key-shape' | 'law-unlisted'): AppError =>
  new AppError('bad-input', { fields: [{ field, code }] });

/** The one question of this id; null where there is none. @throws AppError `question-as-text` where there are two */
function standing({ questions }: WrittenBank, key: string): PlacedQuestion | null {
  const found = questions.filter(({ entry }) => entry.id === key);
  if (found.length > 1) throw new AppError('question-as-text');
  return found[0] ?? null;
}

/** Our own check of course folders has the last word. */
function itemFor(key: string, question: WrittenQuestion): QuestionItem {
  if (!isQuestionKey(key)) throw refused('id', 'key-shape');
  const checked = questionItemOf(question.kind).safeParse(questionToCheck(key, question));
  if (!checked.success || optionFault(question.kind, optionsIn(checked.data)))
    throw new AppError('bad-input');
  if (checked.data.kind === 'essay' && rubricFault(checked.data.rubric)) throw new AppError('bad-input');
  return checked.data;
}

function isSameItem({ entry }: PlacedQuestion, item: QuestionItem): boolean {
  const stands = questionItemOf(item.kind).safeParse(entry.value);
  return stands.success && contentHash(stands.data) === contentHash(item);
}

/** A law that was cited before stays as it was; whoever lists the laws hears of it from the check. */
function requireListedLaws(item: QuestionItem, stands: PlacedQuestion | null, { facts }: WrittenBank): void {
  const listed = facts.laws.map(({ id }) => id);
  item.cites.forEach((ref, index) => {
    if (stands?.written.cites.includes(ref)) return;
    if (!listed.includes(parseReference(ref)?.law ?? ''))
      throw refused(`question.cites.${index}`, 'law-unlisted');
  });
}

const changed = (
  { texts }: WrittenBank,
  { file, index }: PlacedQuestion,
  item: QuestionItem,
): [string, string | null] => [file, texts.get(file)?.withChanged(index, item) ?? null];

function added(bank: WrittenBank, item: QuestionItem): [string, string | null] {
  const file = fileForNew(bank);
  return file ? [file.path, file.bank.withAdded([item])] : ['questions.yaml', null];
}
