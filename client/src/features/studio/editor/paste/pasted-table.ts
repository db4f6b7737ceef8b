import type { DocNode } from '../model/doc-node.js';
import type { HtmlElement, HtmlNode } from './html-tree.js';
import { inlineOf, isSilent, paragraphsOf } from './pasted-inline.js';

const MOST_COLUMNS = 20;

const rowsIn = (element: HtmlElement): HtmlElement[] =>
  elements(element.children).flatMap((child) => {
    if (child.tag === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tag) ? rowsIn(child) : [];
  });

const elements = (children: readonly HtmlNode[]): HtmlElement[] =>
  children.filter((child): child is HtmlElement => typeof child !== 'string' && !isSilent(child));

const cellsIn = (row: HtmlElement): HtmlElement[] =>
  elements(row.children).filter(({ tag }) => tag === 'td' || tag === 'th');

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_COLUMNS) : 1;
};

/**
 * A table with as many cells in each row: where one reached over several, the others are empty. The first row is the
 * head, as Markdown has it. A table of one cell comes back as that cell.
 */
export function pastedTable(element: HtmlElement): DocNode | { readonly only: HtmlElement } | null {
  const rows = rowsIn(element).filter((row) => cellsIn(row).length > 0);
  const [first] = rows;
  if (!first) return null;
  const [only, second] = cellsIn(first);
  if (rows.length === 1 && only && !second) return { only };
  const laid = laidOut(rows);
  const columns = Math.min(MOST_COLUMNS, Math.max(...laid.map((cells) => cells.length)));
  return {
    type: 'table',
    content: laid.map((cells, index) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, (_, column) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraphIn(cells[column] ?? null)],
      })),
    })),
  };
}

function laidOut(rows: readonly HtmlElement[]): (HtmlElement | null)[][] {
  const grid: (HtmlElement | null)[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsIn(row)) {
      while (grid[index]?.[column] !== undefined) column += 1;
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1)
        for (let across = 0; across < spanOf(cell, 'colspan'); across += 1) {
          const line = grid[index + down];
          if (line) line[column + across] = down === 0 && across === 0 ? cell : null;
        }
    }
  }
  return grid;
}

/** All that a cell says, on one line. */
function paragraphIn(cell: HtmlElement | null): DocNode {
  const inline = (cell?.children ?? []).flatMap((child) => inlineOf(child));
  const [content] = paragraphsOf(
    inline.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node)),
  );
  return { type: 'paragraph', ...(content ? { content } : {}) };
}
