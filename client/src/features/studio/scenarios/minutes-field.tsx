import { readNumber } from '@academy/shared';
import { useState } from 'react';
import { TextField } from '../../../ui/field.js';

interface MinutesFieldProps<Empty extends number | null> {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number | Empty;
  /** What an empty field means. */
  readonly empty: Empty;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: number | Empty) => void;
}

/** Whole minutes, in Western, Urdu or Arabic digits; what is no number cannot be typed. */
export function MinutesField<Empty extends number | null>(props: MinutesFieldProps<Empty>) {
  const { name, label, hint, value, empty, error, readOnly, onChange } = props;
  const numberIn = (text: string): number | Empty | undefined => {
    if (text.trim() === '') return empty;
    const number = readNumber(text);
    return number !== null && Number.isInteger(number) && Math.abs(number) < 1_000_000 ? number : undefined;
  };
  const shown = value === empty ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      inputMode="numeric"
      dir="ltr"
      maxLength={8}
      optional
      readOnly={readOnly}
      // What is typed stays as it is typed until something else is to stand there.
      value={numberIn(typed) === value ? typed : shown}
      error={error}
      onChange={(event) => {
        const number = numberIn(event.currentTarget.value);
        if (number === undefined) return;
        setTyped(event.currentTarget.value);
        onChange(number);
      }}
    />
  );
}
