import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { TextField } from './field.js';
import classes from './pick-list.module.css';

interface PickListProps<Item> {
  /** The field, for whoever opens the list to put the focus there. */
  readonly field: Ref<HTMLInputElement>;
  readonly label: string;
  readonly hint?: string;
  /** Names the list for screen readers. */
  readonly listLabel: string;
  readonly sought: string;
  readonly onSought: (text: string) => void;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Shown and walked over, but not taken. */
  readonly isTaken?: (item: Item) => boolean;
  readonly render: (item: Item) => ReactNode;
  readonly onChoose: (item: Item) => void;
  /** What screen readers are told of the list, such as that nothing was found. */
  readonly status: string;
}

/** A combobox over an open list: typing narrows it, the arrows walk it, Enter takes one. */
export function PickList<Item>(props: PickListProps<Item>) {
  const { field, label, hint, listLabel, sought, onSought, items, keyOf, render, onChoose, status } = props;
  const { isTaken = () => false } = props;
  const listId = useId();
  const [place, setPlace] = useState(0);
  const active = Math.min(place, items.length - 1);
  const choose = (item: Item | undefined): void => {
    if (item && !isTaken(item)) onChoose(item);
  };
  const walk = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[active]);
    } else if (next !== undefined && items.length > 0) {
      event.preventDefault();
      const there = (next + items.length) % items.length;
      setPlace(there);
      document.getElementById(`${listId}-${there}`)?.scrollIntoView({ block: 'nearest' });
    }
  };
  return (
    <>
      <TextField
        ref={field}
        label={label}
        hint={hint}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        // An empty field is written in the direction of its page.
        dir={sought === '' ? undefined : 'auto'}
        maxLength={120}
        value={sought}
        onKeyDown={walk}
        onChange={(event) => {
          onSought(event.currentTarget.value);
          setPlace(0);
        }}
      />
      <div id={listId} role="listbox" aria-label={listLabel} className={classes.options}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the keys, as in every combobox
          <div
            key={keyOf(item)}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={isTaken(item) || undefined}
            tabIndex={-1}
            className={classes.option}
            onClick={() => choose(item)}
          >
            {render(item)}
          </div>
        ))}
      </div>
      <p role="status">{status}</p>
    </>
  );
}
