import {
  courseInsights,
  courseInsightsCsv,
  courseInsightsXlsx,
  type ItemOrder,
  itemsInsights,
  itemsInsightsCsv,
  itemsInsightsXlsx,
  type Language,
  listInsights,
  listInsightsCsv,
  listInsightsXlsx,
} from '@academy/shared';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

const KEY = ['insights'] as const;

/** What is asked about a course, as it stands in the address; empty is not asked. */
export interface InsightsAsked {
  readonly from: string;
  readonly to: string;
  readonly publication: string;
  readonly agency: string;
  readonly cohort: string;
  readonly province: string;
  readonly language: Language | '';
  readonly order: ItemOrder;
}

const queryOf = ({ from, to, publication, agency, cohort, province, language }: InsightsAsked) => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(publication ? { publication } : {}),
  ...(agency ? { agency } : {}),
  ...(cohort ? { cohort } : {}),
  ...(province ? { province } : {}),
  ...(language ? { language } : {}),
});
const itemsQueryOf = (asked: InsightsAsked) => ({ ...queryOf(asked), order: asked.order });

/** How far people get in every course. */
export const useInsights = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api(listInsights, { query: {}, signal }),
  });

export const insightsFiles = (lang: Language) => ({
  csv: addressOf(listInsightsCsv, { query: { lang } }),
  xlsx: addressOf(listInsightsXlsx, { query: { lang } }),
});

/** Funnel and gain. While another question is under way the last answer stays on the screen. */
export const useCourseInsights = (courseId: string, asked: InsightsAsked) =>
  useQuery({
    queryKey: [...KEY, courseId, queryOf(asked)],
    queryFn: ({ signal }) => api(courseInsights, { params: { courseId }, query: queryOf(asked), signal }),
    placeholderData: keepPreviousData,
  });

export const courseInsightsFiles = (courseId: string, asked: InsightsAsked, lang: Language) => {
  const call = { params: { courseId }, query: { ...queryOf(asked), lang } };
  return { csv: addressOf(courseInsightsCsv, call), xlsx: addressOf(courseInsightsXlsx, call) };
};

/** The final test's questions. */
export const useItemsInsights = (courseId: string, asked: InsightsAsked) =>
  useQuery({
    queryKey: [...KEY, courseId, 'questions', itemsQueryOf(asked)],
    queryFn: ({ signal }) => api(itemsInsights, { params: { courseId }, query: itemsQueryOf(asked), signal }),
    placeholderData: keepPreviousData,
  });

/** What is known of a question of the final test from first attempts. */
export interface ItemFigures {
  readonly people: number;
  readonly facility: number | null;
  readonly discrimination: number | null;
}

/**
 * Figures of the questions of several courses, by course id and question key; none where they may not be seen.
 * @param courseIds none where the reader may see no figures
 */
export const useItemFigures = (courseIds: readonly string[]): ReadonlyMap<string, ItemFigures> =>
  useQueries({
    queries: courseIds.map((courseId) => ({
      queryKey: [...KEY, courseId, 'questions', 'figures'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api(itemsInsights, { params: { courseId }, query: {}, signal }),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, place) =>
          (data?.items ?? []).map(({ key, people, facility, discrimination }) => [
            `${courseIds[place]} ${key}`,
            { people, facility, discrimination },
          ]),
        ),
      ),
  });

export const itemsInsightsFiles = (courseId: string, asked: InsightsAsked, lang: Language) => {
  const call = { params: { courseId }, query: { ...itemsQueryOf(asked), lang } };
  return { csv: addressOf(itemsInsightsCsv, call), xlsx: addressOf(itemsInsightsXlsx, call) };
};
