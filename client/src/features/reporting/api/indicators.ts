import { indicatorsCsv, indicatorsReport } from '@academy/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import type { Question } from '../question.js';

type Input = z.input<typeof indicatorsReport.query>;

const queryOf = ({ from, to, asOf }: Question): Input =>
  ({ ...(from ? { from } : {}), ...(to ? { to } : {}), ...(asOf ? { asOf } : {}) }) as Input;

/** The indicators of the Action Plan for a period. */
export const useIndicators = (question: Question) =>
  useQuery({
    queryKey: ['indicators', queryOf(question)],
    queryFn: ({ signal }) => api(indicatorsReport, { query: queryOf(question), signal }),
    placeholderData: keepPreviousData,
  });

export const indicatorsCsvAddress = (question: Question, lang: 'en' | 'ur'): string =>
  addressOf(indicatorsCsv, { query: { ...queryOf(question), lang } });
