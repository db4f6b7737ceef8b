import type { ScenarioRow } from '@academy/shared';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/states.js';
import { fetchScenario, useMakeScenario } from '../api/scenarios.js';

interface DuplicateScenarioProps {
  readonly draftId: string;
  readonly row: ScenarioRow;
  /** An id like this one that nobody has. */
  readonly free: (id: string) => string;
  readonly onMade: (id: string) => void;
}

/** A new scenario with the contents of another, under an id of its own. */
export function DuplicateScenario({ draftId, row, free, onMade }: DuplicateScenarioProps) {
  const { t } = useTranslation('scenario-editor');
  const make = useMakeScenario(draftId);
  const duplicate = useMutation({
    mutationFn: async (key: string) => {
      const { scenario } = await fetchScenario(draftId, row.id);
      const { en, ur } = scenario.title;
      // Named in the language of each title, whoever makes the copy.
      const title = { en: `${en} (copy)`, ur: ur && `${ur} (نقل)` };
      await make.mutateAsync({ key, scenario: { ...scenario, title } });
      return key;
    },
    onSuccess: onMade,
  });
  return (
    <>
      <Button
        variant="default"
        loading={duplicate.isPending}
        aria-label={t('list.duplicateOf', { title: row.title.en || row.id })}
        onClick={() => duplicate.mutate(free(row.id))}
      >
        {t('list.duplicate')}
      </Button>
      <ProblemNotice error={duplicate.error} />
    </>
  );
}
