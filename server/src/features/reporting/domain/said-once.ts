/** The same names again and again: each is made once, for rows are many and what they say is not. */
export function saidOnce<Key>(nameOf: (key: Key) => string): (key: Key) => string {
  const known = new Map<Key, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = nameOf(key);
    known.set(key, name);
    return name;
  };
}
