import type { AddedQuestions, BodyOf, copyQuestions, Language } from '@academy/shared';
import { parseReference } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import { contentHash } from '../../domain/canonical.js';
import { itemOfBank } from '../../exchange/bank-items.js';
import { QuestionExchange } from '../../exchange/question-exchange.service.js';
import { mostBytesOf } from '../../folder/files.js';
import { type QuestionItem, questionItemOf } from '../../folder/schemas.js';
import { Publications } from '../../publications.service.js';
import { DraftWriter } from '../draft-writer.service.js';
import { freeId } from './domain/free-id.js';
import { DraftBanks, fileForNew, type WrittenBank } from './draft-banks.service.js';

type Copied = BodyOf<typeof copyQuestions>['from'][number];

/** Questions of elsewhere that a draft takes in: from other courses, and from files of other systems. */
@Injectable()
export class DraftAdditions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly banks: DraftBanks,
    private readonly writer: DraftWriter,
    private readonly publications: Publications,
    private readonly exchange: QuestionExchange,
  ) {}

  /** @throws AppError `not-found` for the draft and for what is copied, `draft-in-review`, `question-as-text`, `too-large` */
  async copy(actor: Actor, id: string, from: readonly Copied[]): Promise<AddedQuestions> {
    requirePermission(actor, 'courses.write');
    const read = new Map<string, Promise<readonly QuestionItem[]>>();
    const items: QuestionItem[] = [];
    for (const one of from) {
      const place = one.draftId ?? one.publicationId ?? '';
      const bank = read.get(place) ?? this.itemsOf(one);
      read.set(place, bank);
      const item = (await bank).find((candidate) => candidate.id === one.question);
      if (!item) throw new AppError('not-found');
      items.push(item);
    }
    return this.add(actor, id, items);
  }

  /** @throws AppError as `copy`, and as `QuestionExchange.try` */
  async import(actor: Actor, id: string, written: Language, bytes: Buffer): Promise<AddedQuestions> {
    requirePermission(actor, 'courses.write');
    return this.add(actor, id, await this.exchange.itemsIn(actor, written, bytes));
  }

  /** Questions with faults cannot be copied, and are not found. */
  private async itemsOf({ draftId, publicationId }: Copied): Promise<readonly QuestionItem[]> {
    if (draftId) {
      const { questions } = await this.banks.written(draftId);
      return questions.flatMap(({ entry, written }) => {
        const item = questionItemOf(written.kind).safeParse(entry.value);
        return item.success ? [item.data] : [];
      });
    }
    if (!publicationId) return [];
    return (await this.publications.bankOf(publicationId)).map((question) => itemOfBank(question, 'en'));
  }

  private async add(actor: Actor, id: string, items: readonly QuestionItem[]): Promise<AddedQuestions> {
    return this.unitOfWork.run(async () => {
      const draft = await this.writer.holdToWrite(id);
      const bank = await this.banks.written(id);
      const plan = additionsTo(bank, items);
      if (plan.added.length > 0) {
        const file = fileForNew(bank);
        const text = file?.bank.withAdded(plan.added) ?? null;
        if (!file || text === null) throw new AppError('question-as-text');
        if (Buffer.byteLength(text) > mostBytesOf(file.path)) throw new AppError('too-large');
        await this.writer.write(actor, draft, new Map([[file.path, { text, sha256: null }]]));
      }
      return {
        added: plan.added.map((item) => item.id),
        there: plan.there,
        unlisted: unlistedIn(plan.added, bank),
      };
    });
  }
}

/** What is there already, under whatever id, is not added again: so a request that is repeated adds nothing. */
function additionsTo(
  { questions }: WrittenBank,
  items: readonly QuestionItem[],
): { added: QuestionItem[]; there: string[] } {
  const taken = new Set(questions.map(({ entry }) => entry.id));
  const known = new Map(
    questions.flatMap(({ entry, written }) => {
      const item = questionItemOf(written.kind).safeParse(entry.value);
      return item.success ? [[contentOf(item.data), item.data.id] as const] : [];
    }),
  );
  const added: QuestionItem[] = [];
  const there: string[] = [];
  for (const item of items) {
    const standing = known.get(contentOf(item));
    if (standing !== undefined) {
      there.push(standing);
      continue;
    }
    const id = freeId(item.id, taken);
    taken.add(id);
    known.set(contentOf(item), id);
    added.push({ ...item, id });
  }
  return { added, there };
}

const contentOf = ({ id: _, ...item }: QuestionItem): string => contentHash(item);

function unlistedIn(items: readonly QuestionItem[], { facts }: WrittenBank): string[] {
  const listed = facts.laws.map(({ id }) => id);
  const cited = items.flatMap(({ cites }) => cites.flatMap((ref) => parseReference(ref)?.law ?? []));
  return [...new Set(cited)].filter((law) => !listed.includes(law)).sort();
}
