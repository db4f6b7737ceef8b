import type { CommentThread } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

interface Said {
  readonly id: string;
  readonly thread_id: string;
  readonly text: string | null;
  readonly by_account: string;
  readonly at: Date;
}

interface CommentRow extends Said {
  readonly kind: 'comment';
  readonly path: string;
  readonly block_key: string;
  readonly has_own_key: boolean;
  readonly position: number;
  readonly block_text: string;
}

interface AnswerRow extends Said {
  readonly kind: Exclude<CommentThread['entries'][number]['kind'], 'comment'>;
}

export type EntryRow = CommentRow | AnswerRow;

interface Written {
  readonly id: string;
  readonly draftId: string;
  readonly by: string;
  readonly at: Date;
}

interface NewComment extends Written {
  readonly path: string;
  readonly key: string;
  readonly hasOwnKey: boolean;
  readonly position: number;
  readonly blockText: string;
  readonly text: string;
}

interface NewAnswer extends Written {
  readonly threadId: string;
  readonly kind: AnswerRow['kind'];
  readonly text: string | null;
}

/** Comments on blocks and what was said to them; only ever added to. */
@Injectable()
export class DraftCommentsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were written. */
  list(draftId: string): Promise<EntryRow[]> {
    return this.unitOfWork.query(
      `SELECT id, thread_id, kind, path, block_key, has_own_key, position, block_text, text, by_account, at
       FROM draft_comment WHERE draft_id = $1 ORDER BY at, id`,
      [draftId],
    );
  }

  async hasThread(draftId: string, threadId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `SELECT FROM draft_comment WHERE draft_id = $1 AND id = $2 AND kind = 'comment'`,
      [draftId, threadId],
    );
    return rows.length > 0;
  }

  /** Where something was said; null where nothing has this id. */
  async findPlace(id: string): Promise<{ draftId: string; threadId: string } | null> {
    const [row] = await this.unitOfWork.query<{ draftId: string; threadId: string }>(
      'SELECT draft_id AS "draftId", thread_id AS "threadId" FROM draft_comment WHERE id = $1',
      [id],
    );
    return row ?? null;
  }

  async insertComment(comment: NewComment): Promise<void> {
    const { id, draftId, path, key, hasOwnKey, position, blockText, text, by, at } = comment;
    await this.unitOfWork.query(
      `INSERT INTO draft_comment
         (id, draft_id, thread_id, kind, path, block_key, has_own_key, position, block_text, text, by_account, at)
       VALUES ($1, $2, $1, 'comment', $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [id, draftId, path, key, hasOwnKey, position, blockText, text, by, at],
    );
  }

  async insertAnswer({ id, draftId, threadId, kind, text, by, at }: NewAnswer): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO draft_comment (id, draft_id, thread_id, kind, text, by_account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [id, draftId, threadId, kind, text, by, at],
    );
  }
}
