import { type DraftQuestionView, questionFaults } from '@academy/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isApiError, isRefusal } from '../../../lib/api-error.js';
import { Keeper, ownPlace } from '../../../lib/kept.js';
import { fetchQuestion, saveQuestion } from '../api/questions.js';
import { QuestionSaver, type QuestionSaverView, type StandingQuestion } from '../question-saver.js';
import { soleSaver } from '../sole-saver.js';

const placeOf = (draftId: string, question: string): string => ownPlace(`question.${draftId}.${question}`);

/** Whether this device holds contents of a question that the server does not have. */
export const isQuestionKept = (draftId: string, place: string): boolean =>
  new Keeper<StandingQuestion>(placeOf(draftId, place)).read() !== null;

interface Saving {
  readonly saver: QuestionSaver;
  readonly view: QuestionSaverView;
}

const standingOf = ({ version, question }: DraftQuestionView): StandingQuestion => ({ version, question });

/**
 * A question of a draft that saves itself.
 * @param keyNow the id under which a new question is to be saved; it may change until then
 */
export function useQuestionSaver(
  draftId: string,
  place: string,
  standing: StandingQuestion,
  keyNow: () => string,
): Saving {
  const kept = placeOf(draftId, place);
  const [saver] = useState(() => {
    const keeper = new Keeper<StandingQuestion>(kept);
    const made = new QuestionSaver(standing, {
      save: (version, question) => saveQuestion(draftId, keyNow(), { version, question }),
      read: async () => {
        try {
          return standingOf(await fetchQuestion(draftId, keyNow()));
        } catch (error) {
          if (isApiError(error, 'not-found')) return null;
          throw error;
        }
      },
      isWhole: (question) => questionFaults(question).length === 0,
      failure: (error) => {
        if (isApiError(error, 'question-changed')) return 'conflict';
        if (isApiError(error, 'question-gone')) return 'gone';
        return isRefusal(error) ? 'refused' : 'failed';
      },
      keep: (unsaved) => keeper.keep(unsaved),
    });
    const unsaved = keeper.read();
    if (unsaved) made.restore(unsaved);
    return made;
  });
  const view = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => {
    soleSaver(kept, saver);
    const warn = (event: BeforeUnloadEvent): void => {
      // What is incomplete is kept on the device, and so is what waits.
      if (saver.current().state === 'saving') event.preventDefault();
    };
    const hurry = (): void => {
      if (saver.current().state === 'waiting') void saver.flush();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hurry);
      hurry();
    };
  }, [saver, kept]);
  return { saver, view };
}
