import { trainedCsv, trainedPdf, trainedReport, trainedXlsx } from '@academy/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import { type Question, searchOf } from '../question.js';

type TrainedInput = z.input<typeof trainedReport.query>;

/** What stands in the address is sent as it is: the server says what is wrong with it. */
const queryOf = (question: Question): TrainedInput => question as TrainedInput;

/** The figure with its cells. While another question is under way the last answer stays on the screen. */
export const useTrained = (question: Question) =>
  useQuery({
    queryKey: ['trained', searchOf(question)],
    queryFn: ({ signal }) => api(trainedReport, { query: queryOf(question), signal }),
    placeholderData: keepPreviousData,
  });

export const csvAddress = (question: Question, lang: 'en' | 'ur'): string =>
  addressOf(trainedCsv, { query: { ...queryOf(question), lang } });

export const xlsxAddress = (question: Question, lang: 'en' | 'ur'): string =>
  addressOf(trainedXlsx, { query: { ...queryOf(question), lang } });

export const pdfAddress = (question: Question, lang: 'en' | 'ur'): string =>
  addressOf(trainedPdf, { query: { ...queryOf(question), lang } });
