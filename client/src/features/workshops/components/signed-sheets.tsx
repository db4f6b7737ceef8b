import { useCan } from '../../../lib/session.js';
import { EvidenceFiles } from '../../../ui/evidence-files.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { sheetAddress, useSheetActs, useSheets } from '../api/sheets.js';

/** Scans of the sheets that participants signed, before and after the workshop is confirmed. */
export function SignedSheets({ workshopId }: { workshopId: string }) {
  const sheets = useSheets(workshopId);
  const change = useSheetActs(workshopId);
  const canRun = useCan('workshops.run');
  if (sheets.error && !sheets.data)
    return <ErrorState error={sheets.error} onRetry={() => void sheets.refetch()} />;
  if (!sheets.data) return <SkeletonLines lines={2} />;
  return (
    <EvidenceFiles
      files={sheets.data.items}
      addressOf={(fileId) => sheetAddress(workshopId, fileId)}
      change={canRun ? change : null}
    />
  );
}
