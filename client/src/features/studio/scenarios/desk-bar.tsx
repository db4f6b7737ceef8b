import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import form from '../components/questions/question-form.module.css';
import { SaveMark } from '../components/save-mark.js';
import type { useScenarioSaver } from './use-scenario-saver.js';

interface DeskBarProps {
  readonly saving: ReturnType<typeof useScenarioSaver>;
}

/** Whether what was written is saved, and a step back or forward. */
export function DeskBar({ saving: { view, undo, redo } }: DeskBarProps) {
  const { t } = useTranslation('scenario-editor');
  const buttons = [
    { name: 'undo', act: undo, Icon: IconArrowBackUp },
    { name: 'redo', act: redo, Icon: IconArrowForwardUp },
  ] as const;
  return (
    <div className={form.bar}>
      {buttons.map(({ name, act, Icon }) => (
        <Button
          key={name}
          variant="default"
          aria-disabled={act === null || undefined}
          data-disabled={act === null || undefined}
          leftSection={<Icon aria-hidden size={18} />}
          onClick={() => act?.()}
        >
          {t(`bar.${name}`)}
        </Button>
      ))}
      <SaveMark state={view.state} />
    </div>
  );
}
