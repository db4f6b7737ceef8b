import { type DraftText, getDraftText, saveDraftText } from '@academy/shared';
import type { Visitor } from './visitor.js';

/** A text of a draft as it stands on the server. */
export const draftText = (visitor: Visitor, id: string, path: string): Promise<DraftText> =>
  visitor.call(getDraftText, { params: { id }, query: { path } });

/** Writes a text of a draft over what stands there. */
export async function writeDraftText(
  visitor: Visitor,
  id: string,
  path: string,
  text: string,
): Promise<void> {
  const { version } = await draftText(visitor, id, path);
  await visitor.call(saveDraftText, { params: { id }, body: { path, version, text } });
}
