import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import form from '../components/questions/question-form.module.css';

interface ListToolsProps {
  /** What the selector of the focus calls it: `duty`, `step`, `choice-arrival`. */
  readonly kind: string;
  readonly index: number;
  readonly count: number;
  /** As a screen reader says it. */
  readonly name: string;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Where the focus goes after something was moved: to the same button at its new place. */
export const moveButton = (kind: string, index: number, by: 1 | -1): string =>
  `[data-move="${kind},${index},${by}"]`;

/** Moves one of a list up or down, or takes it out: by pointer and by keyboard. */
export function ListTools({ kind, index, count, name, onMove, onRemove }: ListToolsProps) {
  const { t } = useTranslation('scenario-editor');
  return (
    <div className={form.tools}>
      {([-1, 1] as const).map((by) => {
        const Icon = by === -1 ? IconArrowUp : IconArrowDown;
        const isEnd = index + by < 0 || index + by >= count;
        return (
          <button
            key={by}
            type="button"
            className={form.tool}
            data-move={`${kind},${index},${by}`}
            aria-disabled={isEnd || undefined}
            aria-label={t(by === -1 ? 'tools.up' : 'tools.down', { name })}
            onClick={() => !isEnd && onMove(by)}
          >
            <Icon aria-hidden size={20} />
          </button>
        );
      })}
      <button
        type="button"
        className={form.tool}
        data-remove={`${kind},${index}`}
        aria-label={t('tools.remove', { name })}
        onClick={onRemove}
      >
        <IconTrash aria-hidden size={20} />
      </button>
    </div>
  );
}
