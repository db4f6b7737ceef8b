import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { TextField } from './field.js';
import classes from './number-search.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly initial: string;
  readonly onSearch: (text: string) => void;
}

/** One field that looks for words; what was asked stands in the address, so the caller keeps it. */
export function SearchField({ label, hint, button, initial, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(initial);
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <search>
      <form onSubmit={search} className={classes.row}>
        <TextField
          type="search"
          name="search"
          label={label}
          hint={hint}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="auto"
          autoComplete="off"
          maxLength={120}
        />
        <Button type="submit">{button}</Button>
      </form>
    </search>
  );
}
