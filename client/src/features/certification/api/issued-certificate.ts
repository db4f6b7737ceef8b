import { myCertificates, type ViewOf } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

type MyCertificate = ViewOf<typeof myCertificates>['items'][number];

const ASK_AGAIN_MS = 1_500;
const MOST_TRIES = 20;

/** The certificate of a completed enrolment; asked for until it has been issued, which takes a moment. */
export function useIssuedCertificate(enrolmentId: string, isDue: boolean) {
  const ofEnrolment = (items: readonly MyCertificate[] | undefined) =>
    items?.find((certificate) => certificate.enrolmentId === enrolmentId);
  const query = useQuery({
    queryKey: ['my-certificates'],
    queryFn: ({ signal }) => api(myCertificates, { signal }),
    enabled: isDue,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => {
      const isDone = ofEnrolment(state.data?.items) || state.status === 'error';
      return isDone || state.dataUpdateCount > MOST_TRIES ? false : ASK_AGAIN_MS;
    },
  });
  return { ...query, certificate: ofEnrolment(query.data?.items) };
}
