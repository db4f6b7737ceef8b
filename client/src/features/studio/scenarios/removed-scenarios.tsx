import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProblemNotice } from '../../../ui/states.js';
import { usePutBackScenario, useRemovedScenarios } from '../api/scenarios.js';
import classes from './scenario-list.module.css';

/** Scenarios that were taken out; their texts are in the history, so that they can come back. */
export function RemovedScenarios({ draftId, canWrite }: { draftId: string; canWrite: boolean }) {
  const { t } = useTranslation('scenario-editor');
  const { moment } = useLanguage();
  const { data } = useRemovedScenarios(draftId);
  const putBack = usePutBackScenario(draftId);
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>{t('removed.title', { count: data.items.length })}</summary>
      <ul className={classes.removed}>
        {data.items.map(({ file, title, by, at }) => {
          const name = title.en || title.ur || file;
          return (
            <li key={file}>
              <span>
                <bdi dir="auto">{name}</bdi> · <bdi>{by}</bdi> · {moment(at)}
              </span>
              {canWrite && (
                <Button
                  variant="default"
                  aria-label={t('removed.putBackOf', { title: name })}
                  onClick={() => putBack.mutate(file)}
                >
                  {t('removed.putBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={putBack.error} />
    </details>
  );
}
