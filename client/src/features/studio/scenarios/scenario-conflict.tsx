import type { WrittenScenario } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import form from '../components/questions/question-form.module.css';
import { DifferenceTable } from './difference-table.js';

interface ScenarioConflictProps {
  readonly mine: WrittenScenario;
  /** Null where it has been taken out. */
  readonly theirs: WrittenScenario | null;
  readonly by: string | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two people changed one scenario: nothing is lost until one of them has chosen. */
export function ScenarioConflict({ mine, theirs, by, onMine, onTheirs }: ScenarioConflictProps) {
  const { t } = useTranslation('scenario-editor');
  return (
    <div role="alert" className={form.conflict}>
      <p>
        <strong>{t(theirs ? 'conflict.title' : 'conflict.gone')}</strong> {by && <bdi>{by}</bdi>}
      </p>
      <p>{t(theirs ? 'conflict.text' : 'conflict.goneText')}</p>
      {theirs && (
        <DifferenceTable
          caption={t('conflict.table')}
          one={theirs}
          other={mine}
          names={[t('conflict.theirs'), t('conflict.mine')]}
        />
      )}
      <div className={form.buttons}>
        <Button onClick={onMine}>{t(theirs ? 'conflict.keepMine' : 'conflict.writeAnew')}</Button>
        {theirs && (
          <Button variant="default" onClick={onTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        )}
      </div>
    </div>
  );
}
