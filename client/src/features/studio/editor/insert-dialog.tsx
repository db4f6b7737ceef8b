import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { blockIcons, type Insertable, insertable } from './block-names.js';
import classes from './editor-dialogs.module.css';

interface InsertDialogProps {
  readonly onChoose: (name: Insertable) => void;
  readonly onClose: () => void;
}

/** The blocks of a lesson by name: typing narrows the list, the arrows walk it, Enter takes one. */
export function InsertDialog({ onChoose, onClose }: InsertDialogProps) {
  const { t } = useTranslation('lesson-editor');
  const listId = useId();
  const [sought, setSought] = useState('');
  const [place, setPlace] = useState(0);
  const wanted = sought.trim().toLocaleLowerCase();
  const titleOf = (name: Insertable): string => t(`block.${name}`).toLocaleLowerCase();
  const found = insertable
    .filter((name) =>
      [titleOf(name), t(`insert.about.${name}`).toLocaleLowerCase()].some((words) => words.includes(wanted)),
    )
    .sort(
      (one, other) => Number(titleOf(other).startsWith(wanted)) - Number(titleOf(one).startsWith(wanted)),
    );
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const active = Math.min(place, found.length - 1);
  const walk = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: found.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found[active];
      if (chosen) onChoose(chosen);
    } else if (next !== undefined && found.length > 0) {
      event.preventDefault();
      setPlace((next + found.length) % found.length);
      document
        .getElementById(`${listId}-${(next + found.length) % found.length}`)
        ?.scrollIntoView({ block: 'nearest' });
    }
  };
  return (
    <Dialog title={t('insert.title')} onClose={onClose}>
      <TextField
        ref={field}
        label={t('insert.find')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={sought}
        onKeyDown={walk}
        onChange={(event) => {
          setSought(event.currentTarget.value);
          setPlace(0);
        }}
      />
      <div id={listId} role="listbox" aria-label={t('insert.title')} className={classes.options}>
        {found.map((name, index) => (
          <Option
            key={name}
            name={name}
            id={`${listId}-${index}`}
            isActive={index === active}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p role="status">{found.length === 0 ? t('insert.none') : ''}</p>
    </Dialog>
  );
}

interface OptionProps {
  readonly name: Insertable;
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: (name: Insertable) => void;
}

function Option({ name, id, isActive, onChoose }: OptionProps) {
  const { t } = useTranslation('lesson-editor');
  const Icon = blockIcons[name];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the keys, as in every combobox
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classes.option}
      data-block={name}
      onClick={() => onChoose(name)}
    >
      <Icon aria-hidden size={22} />
      <span>
        <strong>{t(`block.${name}`)}</strong>
        <span>{t(`insert.about.${name}`)}</span>
      </span>
    </div>
  );
}
