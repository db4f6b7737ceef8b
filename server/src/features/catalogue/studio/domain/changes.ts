import type { DraftChange } from '@academy/shared';
import type { FileChange } from '../draft-files.repository.js';

type Content = FileChange['after'];

const isThere = (content: Content | null): boolean =>
  content !== null && (content.text !== null || content.sha256 !== null);

/** What differs from before, by path: what was written and written back is no change. */
export const changesView = (files: readonly FileChange[]): DraftChange[] =>
  files.flatMap(({ path, before, after, by, at }) => {
    const change = changeOf(before, after);
    if (!change) return [];
    const isText = (isThere(after) ? after : before)?.sha256 === null;
    return [{ path, change, isText, by, at: at.toISOString() }];
  });

function changeOf(before: Content | null, after: Content): DraftChange['change'] | null {
  const [was, is] = [isThere(before), isThere(after)];
  if (!was && !is) return null;
  if (!was) return 'added';
  if (!is) return 'removed';
  return before?.text === after.text && before?.sha256 === after.sha256 ? null : 'changed';
}
