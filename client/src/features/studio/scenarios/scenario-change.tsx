import { useTranslation } from 'react-i18next';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useScenarioChange } from '../api/scenarios.js';
import { DifferenceTable } from './difference-table.js';

interface ScenarioChangeProps {
  readonly draftId: string;
  readonly file: string;
  /** Of the draft: another one is asked for anew. */
  readonly revision: number;
}

/** What changed in a scenario since the last publication, in words; nothing where its text says it alone. */
export function ScenarioChange({ draftId, file, revision }: ScenarioChangeProps) {
  const { t } = useTranslation(['scenario-editor', 'studio']);
  const { data, error, refetch } = useScenarioChange(draftId, file, revision);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  if (!data.before || !data.after) return null;
  return (
    <DifferenceTable
      caption={t('conflict.table')}
      one={data.before}
      other={data.after}
      names={[t('studio:difference.before'), t('studio:difference.now')]}
    />
  );
}
