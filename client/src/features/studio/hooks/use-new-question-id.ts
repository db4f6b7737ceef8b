import { useEffect, useState } from 'react';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { newQuestionId } from '../new-question-id.js';
import { isQuestionKept } from './use-question-saver.js';

/**
 * The id of a question that is being written anew. It is kept as long as what is typed of it, so that a question whose answer
 * was lost is saved once, even by a tab that was closed and opened again.
 * @param place under which its contents are kept
 */
export function useNewQuestionId(draftId: string, place: string): { id: string; forget: () => void } {
  const [keeper] = useState(() => new Keeper<string>(ownPlace(`question-id.${draftId}.${place}`)));
  const [id] = useState(() => (isQuestionKept(draftId, place) && keeper.read()) || newQuestionId());
  useEffect(() => keeper.keep(id), [keeper, id]);
  return { id, forget: () => keeper.keep(null) };
}
