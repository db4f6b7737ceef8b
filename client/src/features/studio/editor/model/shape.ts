import type { Nodes, PhrasingContent } from 'mdast';

interface Run {
  text: string;
  readonly marks: readonly string[];
}

/**
 * What a Markdown tree says, without where it says it: no positions, marks of running text as sets, a line that was
 * broken in the source as a space, a list loose or tight as a whole. Two trees of one shape are shown alike.
 */
export function shapeOf(node: Nodes): unknown {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return { ...own(node), runs: runsOf(node.children) };
    case 'list':
      return { ...own(node), spread: isLoose(node), children: node.children.map(shapeOf) };
    case 'listItem':
      return { ...own(node), spread: null, children: node.children.map(shapeOf) };
    case 'table':
      return { ...own(node), align: node.align, children: node.children.map(shapeOf) };
    default:
      return 'children' in node ? { ...own(node), children: node.children.map(shapeOf) } : own(node);
  }
}

export const isLoose = (list: Extract<Nodes, { type: 'list' }>): boolean =>
  Boolean(list.spread) || list.children.some(({ spread }) => spread);

/** What a node says of itself, whatever the order in which it was said. */
const own = (node: Nodes): Record<string, unknown> =>
  sorted(Object.entries(node).filter(([name]) => name !== 'position' && name !== 'children'));

const sorted = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, isPlain(value) ? sorted(Object.entries(value)) : value] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const isPlain = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

const MARKS = new Set(['strong', 'emphasis', 'delete', 'link']);

function runsOf(children: readonly PhrasingContent[], marks: readonly string[] = []): Run[] {
  const runs = children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ text: child.value.replace(/[ \t]*\r?\n[ \t]*/g, ' '), marks }];
    if (MARKS.has(child.type) && 'children' in child)
      return runsOf(child.children, [...marks, JSON.stringify(own(child))].sort());
    return [{ text: '', marks: [...marks, JSON.stringify(shapeOf(child))] }];
  });
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame = last && last.text !== '' && run.text !== '' && last.marks.join() === run.marks.join();
    if (isSame) last.text += run.text;
    else if (run.text !== '' || run.marks.length > 0) merged.push({ ...run });
  }
  return merged;
}

/** Whether two trees of Markdown are shown alike. */
export const isSameShape = (one: Nodes, other: Nodes): boolean =>
  JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other));
