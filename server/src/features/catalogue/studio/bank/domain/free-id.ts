const KEY_LENGTH = 80;

/** The id itself where nobody has it, otherwise with the first number that makes it free. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) {
    const end = `-${count}`;
    free = wanted.slice(0, KEY_LENGTH - end.length).replace(/-+$/, '') + end;
  }
  return free;
}
