import {
  cohortCertificatesPdf,
  cohortPeopleCsv,
  cohortPeopleXlsx,
  type Language,
  listCohortCertificates,
} from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';
import { downloadFile } from '../../../lib/download-file.js';

/** The latest certificate of each in a cohort. */
export const useCohortCertificates = (id: string) =>
  useQuery({
    queryKey: ['cohort-certificates', id],
    queryFn: ({ signal }) => api(listCohortCertificates, { params: { id }, signal }),
  });

export const cohortCsvAddress = (id: string, lang: Language): string =>
  addressOf(cohortPeopleCsv, { params: { id }, query: { lang } });

export const cohortXlsxAddress = (id: string, lang: Language): string =>
  addressOf(cohortPeopleXlsx, { params: { id }, query: { lang } });

/** @throws {ApiError} `pdf-unavailable` while the server cannot make it, `offline` */
export const downloadCohortCertificates = (id: string, part: number): Promise<void> =>
  downloadFile(
    addressOf(cohortCertificatesPdf, { params: { id }, query: { part } }),
    `certificates-${part}.pdf`,
  );
