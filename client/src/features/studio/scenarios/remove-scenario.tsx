import type { ScenarioRow } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useRemoveScenario } from '../api/scenarios.js';
import form from '../components/questions/question-form.module.css';
import { ScenarioUses } from './scenario-uses.js';

/** Takes a scenario out of the draft, unless a lesson plays it; it can be put back. */
export function RemoveScenario({ draftId, row }: { draftId: string; row: ScenarioRow }) {
  const { t } = useTranslation(['scenario-editor', 'common']);
  const [isAsked, setAsked] = useState(false);
  const remove = useRemoveScenario(draftId);
  const title = row.title.en || row.id;
  const isPlayed = row.lessons.length > 0;
  const close = (): void => {
    setAsked(false);
    remove.reset();
  };
  return (
    <>
      <Button variant="default" aria-label={t('list.removeOf', { title })} onClick={() => setAsked(true)}>
        {t('list.remove')}
      </Button>
      {isAsked && (
        <Dialog title={t('remove.title', { title })} onClose={close}>
          <div className={form.group}>
            <p>{t(isPlayed ? 'remove.played' : 'remove.text')}</p>
            {isPlayed && <ScenarioUses draftId={draftId} row={row} />}
            <ProblemNotice error={remove.error} />
            <div className={form.buttons}>
              {!isPlayed && (
                <Button
                  color="red"
                  loading={remove.isPending}
                  onClick={() => remove.mutate(row.id, { onSuccess: close })}
                >
                  {t('remove.confirm')}
                </Button>
              )}
              <Button variant="default" onClick={close}>
                {t(isPlayed ? 'remove.close' : 'common:cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
