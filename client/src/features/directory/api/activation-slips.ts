import { importAccounts, printActivationSlips } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';
import { downloadFile } from '../../../lib/download-file.js';

const keyOf = (importId: string) => ['import-accounts', importId];

/** How the people of an import stand with their accounts. */
export const useImportAccounts = (importId: string) =>
  useQuery({
    queryKey: keyOf(importId),
    queryFn: ({ signal }) => api(importAccounts, { params: { id: importId }, signal }),
  });

/** Prints slips with fresh codes; those that were printed before open nothing any more. */
export function usePrintSlips(importId: string) {
  const client = useQueryClient();
  return async (part: number): Promise<void> => {
    const address = addressOf(printActivationSlips, { params: { id: importId } });
    await downloadFile(address, `activation-slips-${part}.pdf`, { part });
    await client.invalidateQueries({ queryKey: keyOf(importId) });
  };
}
