/** Two people said to be one. */
export interface LinkedPair {
  readonly one: string;
  readonly other: string;
}

/**
 * Who stands for the same person while these links stand, directly or through others: groups of two or more, each
 * person in one of them. People without a link are in none.
 */
export function groupsOf(links: Iterable<LinkedPair>): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { one, other } of links) {
    const joined = new Set([one, other].flatMap((person) => [...(groups.get(person) ?? [person])]));
    for (const person of joined) groups.set(person, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group]).filter((group) => group.length > 1);
}
