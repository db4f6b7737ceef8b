import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, isScalar, parseDocument } from 'yaml';
import type { YamlPath } from './yaml.js';

/** What is to stand at a path; undefined takes away what stands there. */
export type YamlChange = readonly [path: YamlPath, value: unknown];

/**
 * A YAML text with other values in it. Comments, unknown keys, quotes and lines in which nothing changed stay as they
 * are. Null where the text cannot be read.
 */
export function editYaml(text: string, changes: readonly YamlChange[]): string | null {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) return null;
  const before = document.toJS({ maxAliasCount: 0 }) as unknown;
  for (const [path, value] of changes) put(document, path, value);
  const wanted = document.toJS({ maxAliasCount: 0 }) as unknown;
  if (isDeepStrictEqual(before, wanted)) return text;
  // Lists stand below their key with or without an indent; the file goes on as it began.
  const indentSeq = !/^[^\s#-].*:[ \t]*\n- /m.test(text);
  const written = document.toString({ lineWidth: 0, indentSeq });
  const kept = withLinesOf(text, written);
  return isDeepStrictEqual(parseDocument(kept).toJS(), wanted) ? kept : written;
}

function put(document: Document, path: YamlPath, value: unknown): void {
  const keys = [...path];
  if (value === undefined) {
    if (document.hasIn(keys)) document.deleteIn(keys);
    return;
  }
  for (const [depth] of keys.entries()) {
    const above = keys.slice(0, depth);
    if (depth > 0 && document.hasIn(above) && !isCollection(document.getIn(above, true)))
      document.setIn(above, document.createNode({}));
  }
  const node = document.getIn(keys, true);
  if (isScalar(node) && typeof node.value === typeof value) {
    node.value = value;
    return;
  }
  if (isDeepStrictEqual(toPlain(node), value)) return;
  const made = document.createNode(value);
  if (isCollection(made) && isCollection(node)) made.flow = node.flow === true;
  document.setIn(keys, made);
}

const toPlain = (node: unknown): unknown => {
  const json = (node as { toJSON?: () => unknown } | undefined)?.toJSON?.();
  return json === undefined ? node : json;
};

/** The library writes `[ one ]` where an author wrote `[one]`: lines that differ by no more than that stay. */
function withLinesOf(before: string, after: string): string {
  const bare = (line: string): string => line.replace(/([[{]) +/g, '$1').replace(/ +([\]}])/g, '$1');
  const known = new Map(before.split('\n').map((line) => [bare(line), line]));
  return after
    .split('\n')
    .map((line) => known.get(bare(line)) ?? line)
    .join('\n');
}
