import { type Language, ledgerCsv, listVerifications, personLedger } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

const QUARTER_OF_AN_HOUR = 900_000;

/** Everything that the register has about a person; every opening is logged. */
export const useLedger = (id: string) =>
  useQuery({
    queryKey: ['person-ledger', id],
    queryFn: ({ signal }) => api(personLedger, { params: { id }, signal }),
    staleTime: 0,
  });

export const ledgerFileAddress = (id: string, lang: Language): string =>
  addressOf(ledgerCsv, { params: { id }, query: { lang } });

/** What the nightly checks found. */
export const useVerifications = () =>
  useQuery({
    queryKey: ['register-verifications'],
    queryFn: ({ signal }) => api(listVerifications, { signal }),
    staleTime: QUARTER_OF_AN_HOUR,
  });
