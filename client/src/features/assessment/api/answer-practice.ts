import { type Answer, answerPractice, type GradedQuestion } from '@academy/shared';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Has one practice question graded; nothing is scored. */
export const useAnswerPractice = (publicationId: string, questionKey: string) =>
  useMutation({
    mutationFn: (answer: Answer): Promise<GradedQuestion> =>
      api(answerPractice, { params: { id: publicationId, questionKey }, body: { answer } }),
  });
