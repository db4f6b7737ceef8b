import type { DraftChange } from '@academy/shared';
import type { FileChange } from '../draft-files.repository.js';
import { type Move, originOf } from './origins.js';

type Content = FileChange['after'];

const isThere = (content: Content | null): boolean =>
  content !== null && (content.text !== null || content.sha256 !== null);

/**
 * What differs from before, by path: what was written and written back is no change, and what was moved is told once,
 * where it lies now.
 */
export function changesView(files: readonly FileChange[], moves: readonly Move[]): DraftChange[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const origins = new Map<string, string>();
  for (const { path, before, after } of files) {
    const from = isThere(after) && !isThere(before) ? originOf(path, moves) : null;
    const left = from === null ? undefined : byPath.get(from);
    // It came from a file that was there and is there no more; a file that came back to its own place was not moved.
    if (from !== null && left && isThere(left.before) && !isThere(left.after)) origins.set(path, from);
  }
  const gone = new Set(origins.values());
  return files.flatMap(({ path, before, after, by, at }) => {
    const from = origins.get(path) ?? null;
    const change = from === null ? changeOf(before, after) : 'moved';
    if (!change || (change === 'removed' && gone.has(path))) return [];
    const isText = (isThere(after) ? after : before)?.sha256 === null;
    return [{ path, change, from, isText, by, at: at.toISOString() }];
  });
}

function changeOf(before: Content | null, after: Content): DraftChange['change'] | null {
  const [was, is] = [isThere(before), isThere(after)];
  if (!was && !is) return null;
  if (!was) return 'added';
  if (!is) return 'removed';
  return before?.text === after.text && before?.sha256 === after.sha256 ? null : 'changed';
}
