import type { BulkChange, BulkFate } from '@academy/shared';

interface Changeable {
  readonly tags: readonly string[];
  readonly difficulty: number;
}

/** What a change makes of a question. */
export function afterChange<Question extends Changeable>(
  question: Question,
  change: BulkChange,
): { readonly fate: Extract<BulkFate, 'changes' | 'same' | 'last-tag'>; readonly question: Question } {
  const { tags } = question;
  const same = { fate: 'same', question } as const;
  switch (change.kind) {
    case 'add-tag':
      if (tags.includes(change.tag)) return same;
      return { fate: 'changes', question: { ...question, tags: [...tags, change.tag] } };
    case 'remove-tag': {
      if (!tags.includes(change.tag)) return same;
      const left = tags.filter((tag) => tag !== change.tag);
      if (left.length === 0) return { fate: 'last-tag', question };
      return { fate: 'changes', question: { ...question, tags: left } };
    }
    case 'set-difficulty':
      if (question.difficulty === change.difficulty) return same;
      return { fate: 'changes', question: { ...question, difficulty: change.difficulty } };
  }
}
