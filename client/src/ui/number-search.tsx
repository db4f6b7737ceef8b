import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { TextField } from './field.js';
import classes from './number-search.module.css';

interface NumberSearchProps {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly initial?: string;
  readonly onSearch: (number: string) => void;
}

/** One field and one button, for a number printed on paper. */
export function NumberSearch({ label, hint, button, initial = '', onSearch }: NumberSearchProps) {
  const [number, setNumber] = useState(initial);
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = number.trim().replace(/\s+/g, '').toUpperCase();
    if (wanted) onSearch(wanted);
  };
  return (
    <search>
      <form onSubmit={search} className={classes.row}>
        <TextField
          label={label}
          hint={hint}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          name="number"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
        />
        <Button type="submit" size="md">
          {button}
        </Button>
      </form>
    </search>
  );
}
