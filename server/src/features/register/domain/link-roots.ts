interface Link {
  readonly person_id: string;
  readonly other_person_id: string;
}

/** Who stands for each linked person: the one registered first of all who are linked with them, however long the chain. */
export function linkRoots(links: readonly Link[]): Map<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined || parent === id ? id : rootOf(parent);
  };
  for (const { person_id, other_person_id } of links) {
    const [first, second] = [rootOf(person_id), rootOf(other_person_id)].sort() as [string, string];
    parents.set(second, first);
    parents.set(first, first);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}
