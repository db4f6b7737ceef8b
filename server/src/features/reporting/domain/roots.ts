/** A link between two people, by their small numbers. */
export interface PersonLink {
  readonly a: number;
  readonly b: number;
}

/**
 * Who stands for whom while these links stand: each linked person's number → the smallest number among all
 * that are joined to them, directly or through others. People without a link are absent.
 */
export function rootsOf(links: Iterable<PersonLink>): Map<number, number> {
  const parent = new Map<number, number>();
  const find = (no: number): number => {
    let root = no;
    while (parent.get(root) !== root) root = parent.get(root) as number;
    let walk = no;
    while (walk !== root) {
      const next = parent.get(walk) as number;
      parent.set(walk, root);
      walk = next;
    }
    return root;
  };
  for (const { a, b } of links) {
    for (const no of [a, b]) if (!parent.has(no)) parent.set(no, no);
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
    parent.set(high, low);
  }
  return new Map([...parent.keys()].map((no) => [no, find(no)]));
}
