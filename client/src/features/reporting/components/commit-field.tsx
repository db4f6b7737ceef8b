import { type ComponentProps, useState } from 'react';
import { TextField } from '../../../ui/field.js';

type CommitFieldProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onCommit: (value: string) => void;
};

/**
 * A field that asks only when it has been filled in: on leaving it or on Enter. A date that is half typed is
 * no question. The caller gives it its value as `key`, so that a value from elsewhere replaces the draft.
 */
export function CommitField({ value, onCommit, ...field }: CommitFieldProps) {
  const [draft, setDraft] = useState(value);
  const commit = () => {
    if (draft !== value) onCommit(draft);
  };
  return (
    <TextField
      {...field}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
