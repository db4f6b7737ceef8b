import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { AnswerSaver, type Answers, type AnswersSnapshot } from '../answer-saver.js';
import { putAnswer, type TimedAttempt } from '../api/attempt.js';
import { readKept, writeKept } from '../kept.js';

/** The answers of an attempt, saved as they are given. */
export function useAnswers(attempt: TimedAttempt): [AnswersSnapshot, AnswerSaver] {
  const client = useQueryClient();
  const [saver] = useState(() => {
    const key = `academy.answers.${attempt.id}`;
    return new AnswerSaver(answersOf(attempt), {
      save: (questionKey, answer) => putAnswer(client, attempt.id, questionKey, answer),
      store: {
        read: () => readKept<Answers>(key, {}),
        write: (unsaved) => writeKept(key, Object.keys(unsaved).length > 0 ? unsaved : null),
      },
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  });
  useEffect(() => {
    const flush = () => void saver.flush();
    flush();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      saver.stop();
    };
  }, [saver]);
  return [useSyncExternalStore(saver.subscribe, saver.getSnapshot), saver];
}

const answersOf = (attempt: TimedAttempt): Answers =>
  Object.fromEntries(attempt.questions.flatMap(({ key, answer }) => (answer ? [[key, answer]] : [])));
