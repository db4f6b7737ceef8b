import { type QualityIssue, qualityCsv, qualityFigures, qualityList } from '@academy/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

/** What is missing, counted anew at each opening. */
export const useQualityFigures = () =>
  useQuery({
    queryKey: ['quality'],
    queryFn: ({ signal }) => api(qualityFigures, { signal }),
    staleTime: 0,
  });

/** What stands behind one of the figures, page by page; where it names people every opening is logged. */
export const useQualityList = (issue: QualityIssue) =>
  useInfiniteQuery({
    queryKey: ['quality', issue],
    queryFn: ({ pageParam, signal }) =>
      api(qualityList, { params: { issue }, query: pageParam ? { after: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const qualityCsvAddress = (issue: QualityIssue, lang: 'en' | 'ur'): string =>
  addressOf(qualityCsv, { params: { issue }, query: { lang } });
