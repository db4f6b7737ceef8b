import type { addComment, answerComment, BodyOf, CommentThread } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { AppError } from '../../../../platform/errors.js';
import { PersonCards } from '../../../directory/index.js';
import { sameWords } from '../../domain/anchoring.js';
import { writtenPlaces } from '../../folder/written-blocks.js';
import { blocksUnderKeys, findPlace, type Texts } from '../domain/comment-places.js';
import { DraftFilesRepository } from '../draft-files.repository.js';
import { lessonOfPath } from '../draft-paths.js';
import { DraftsRepository } from '../drafts.repository.js';
import { DraftCommentsRepository, type EntryRow } from './draft-comments.repository.js';

/** What those who write and review say to each other about blocks of a draft. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly files: DraftFilesRepository,
    private readonly comments: DraftCommentsRepository,
    private readonly people: PersonCards,
    private readonly clock: Clock,
  ) {}

  /**
   * Every thread, those that are open first, each at the place of its block now.
   * @throws AppError `not-found`
   */
  async list(actor: Actor, id: string): Promise<CommentThread[]> {
    requirePermission(actor, 'courses.read');
    await this.requireDraft(id);
    const rows = await this.comments.list(id);
    if (rows.length === 0) return [];
    const [texts, names] = await Promise.all([
      this.textsOf(id),
      this.people.namesOfAccounts([...new Set(rows.map((row) => row.by_account))]),
    ]);
    const threads = rows.flatMap((row) =>
      row.kind === 'comment' ? [threadOf(row, rows, { texts, names })] : [],
    );
    return [
      ...threads.filter(({ isResolved }) => !isResolved),
      ...threads.filter(({ isResolved }) => isResolved),
    ];
  }

  /**
   * Comments on a block as it stands. Sent again it changes nothing.
   * @throws AppError `not-found`, `comment-block-gone`
   */
  async add(actor: Actor, draftId: string, body: BodyOf<typeof addComment>): Promise<void> {
    requirePermission(actor, 'courses.read');
    await this.requireDraft(draftId);
    const { id, path, block: key, text } = body;
    if (await this.isKnown(id, { draftId, threadId: id })) return;
    const texts = await this.textsOf(draftId);
    if (lessonOfPath(path) === null || !texts.has(path)) throw new AppError('comment-block-gone');
    const blocks = blocksUnderKeys(path, texts, writtenPlaces);
    const position = blocks.findIndex((block) => block.key === key);
    const block = blocks[position];
    if (!block) throw new AppError('comment-block-gone');
    await this.comments.insertComment({
      ...{ id, draftId, path, key, hasOwnKey: block.hasOwnKey, position, blockText: block.text, text },
      ...{ by: actor.accountId, at: this.clock.now() },
    });
  }

  /**
   * Replies, resolves or reopens. Sent again it changes nothing.
   * @throws AppError `not-found`
   */
  async answer(
    actor: Actor,
    draftId: string,
    threadId: string,
    body: BodyOf<typeof answerComment>,
  ): Promise<void> {
    requirePermission(actor, 'courses.read');
    if (!(await this.comments.hasThread(draftId, threadId))) throw new AppError('not-found');
    if (body.id === threadId) throw idTaken();
    if (await this.isKnown(body.id, { draftId, threadId })) return;
    const text = body.kind === 'reply' ? body.text : null;
    await this.comments.insertAnswer({
      ...{ id: body.id, draftId, threadId, kind: body.kind, text },
      ...{ by: actor.accountId, at: this.clock.now() },
    });
  }

  /** Whether it was sent before. @throws AppError `bad-input` where the id is that of something else that was said */
  private async isKnown(id: string, place: { draftId: string; threadId: string }): Promise<boolean> {
    const said = await this.comments.findPlace(id);
    if (!said) return false;
    if (said.draftId !== place.draftId || said.threadId !== place.threadId) throw idTaken();
    return true;
  }

  private async textsOf(draftId: string): Promise<Texts> {
    const files = await this.files.list(draftId);
    return new Map(files.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])));
  }

  private async requireDraft(id: string): Promise<void> {
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
  }
}

const idTaken = (): AppError => new AppError('bad-input', { fields: [{ field: 'id', code: 'invalid' }] });

interface Around {
  readonly texts: Texts;
  readonly names: ReadonlyMap<string, string>;
}

function threadOf(
  comment: Extract<EntryRow, { kind: 'comment' }>,
  rows: readonly EntryRow[],
  { texts, names }: Around,
): CommentThread {
  const { block_key: key, has_own_key: hasOwnKey, position, block_text: text } = comment;
  const place = findPlace(comment.path, { key, hasOwnKey, position, text }, texts, writtenPlaces);
  const entries = rows.filter((row) => row.thread_id === comment.id);
  const path = place?.path ?? comment.path;
  return {
    id: comment.id,
    path,
    lesson: lessonOfPath(path) ?? '',
    block: place?.block.key ?? null,
    line: place?.block.line ?? null,
    textThen: text,
    hasChanged: place !== null && !sameWords(place.block.text, text),
    isResolved:
      entries.findLast(({ kind }) => kind === 'resolved' || kind === 'reopened')?.kind === 'resolved',
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      text: entry.text,
      by: names.get(entry.by_account) ?? '',
      at: entry.at.toISOString(),
    })),
  };
}
