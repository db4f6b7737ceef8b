import { useRef, useState } from 'react';

/** Which parts of a list are unfolded, and an identity for each that outlives its name. */
export interface OpenParts {
  readonly idOf: (key: string) => number;
  readonly isOpen: (key: string) => boolean;
  readonly set: (key: string, isOpen: boolean) => void;
  readonly renamed: (from: string, to: string) => void;
}

export function useOpenParts(first: string): OpenParts {
  const ids = useRef(new Map<string, number>());
  const next = useRef(0);
  const idOf = (key: string): number => {
    const known = ids.current.get(key);
    if (known !== undefined) return known;
    ids.current.set(key, next.current);
    return next.current++;
  };
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([idOf(first)]));
  return {
    idOf,
    isOpen: (key) => open.has(idOf(key)),
    set: (key, isOpen) => {
      const id = idOf(key);
      setOpen((before) => {
        if (before.has(id) === isOpen) return before;
        const after = new Set(before);
        if (isOpen) after.add(id);
        else after.delete(id);
        return after;
      });
    },
    renamed: (from, to) => {
      ids.current.set(to, idOf(from));
      ids.current.delete(from);
    },
  };
}
