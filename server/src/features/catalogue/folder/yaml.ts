import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, ProblemReport } from './problems.js';
import { explainIssue } from './yaml-faults.js';

export type YamlPath = readonly PropertyKey[];

/** A YAML document that knows on which line each of its values stands. */
export class YamlFile {
  /** What is written, as plain values. */
  readonly value: unknown;

  constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {
    // No aliases: a short file could unfold into a huge one.
    this.value = document.toJS({ maxAliasCount: 0 });
  }

  /** Where the value at the path stands, or the closest thing around it that exists. */
  at(path: YamlPath): Place {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      const next = stepInto(node, step);
      if (!next) break;
      node = next.value;
      offset = next.start ?? offset;
    }
    return { file: this.file, line: this.lines.linePos(offset).line, path: path.join('.') };
  }
}

const startOf = (node: unknown): number | null => (node as { range?: [number] } | null)?.range?.[0] ?? null;

function stepInto(node: unknown, step: PropertyKey): { value: unknown; start: number | null } | null {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? null : { value: item, start: startOf(item) };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair ? { value: pair.value, start: startOf(pair.key) } : null;
}

/** Reads YAML; null, with every fault reported, where it cannot be read. */
export function readYaml(file: string, text: string, report: ProblemReport): YamlFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  for (const fault of [...document.errors, ...document.warnings]) {
    const line = lines.linePos(fault.pos[0]).line;
    if (fault.code === 'DUPLICATE_KEY') report.error({ file, line }, 'yaml-twice');
    else report.error({ file, line }, 'yaml-invalid', { detail: fault.message });
  }
  if (document.errors.length + document.warnings.length > 0) return null;
  try {
    return new YamlFile(file, document, lines);
  } catch {
    report.error({ file, line: 1 }, 'yaml-alias');
    return null;
  }
}

/** The value at a path as its schema wants it; null, with every fault reported on its line, where it is not so. */
export function readShape<S extends z.ZodType>(
  yaml: YamlFile,
  path: YamlPath,
  schema: S,
  report: ProblemReport,
): z.output<S> | null {
  const value = valueAt(yaml.value, path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const written = valueAt(value, issue.path);
    for (const { step, fault } of explainIssue(issue, written)) {
      report.error(yaml.at([...path, ...issue.path, ...step]), ...fault);
    }
  }
  return null;
}

export const valueAt = (value: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );

export interface WrittenString {
  readonly text: string;
  readonly place: Place;
}

/** The strings of a list, with their places; none where there is no such list. */
export function stringsAt(yaml: YamlFile, path: YamlPath): WrittenString[] {
  const list = valueAt(yaml.value, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text, place: yaml.at([...path, index]) }] : [],
  );
}
