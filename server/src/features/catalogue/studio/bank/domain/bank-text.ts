import { createHash } from 'node:crypto';
import { type CST, isMap, isSeq, LineCounter, type Node, parseDocument, Scalar, type YAMLSeq } from 'yaml';
import { canonicalJson } from '../../../domain/canonical.js';
import { type QuestionItem, questionItemOf } from '../../../folder/schemas.js';
import { newQuestionText, type QuestionFacts, rewrittenText, textWithFacts } from './question-nodes.js';
import { questionToCheck, writtenQuestion } from './written-question.js';

/** One question of a file, as it is written. */
export interface BankEntry {
  /** Empty where none is written. */
  readonly id: string;
  readonly line: number;
  readonly value: unknown;
  /** Stands for the very text of the question. */
  readonly version: string;
}

/** Where a question stands: from its dash to the end of what is written of it, comments on its last line included. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Spaces before the dash. */
  readonly indent: number;
}

/**
 * A file of questions in which one can be changed, added or taken out while every other character stays. What is
 * between questions (comments, empty lines) belongs to none of them and stays, too.
 */
export class BankText {
  private constructor(
    private readonly text: string,
    readonly entries: readonly BankEntry[],
    private readonly spans: readonly Span[],
    /** Where a list that is written as `[]` stands. */
    private readonly emptyList: readonly [number, number] | null,
  ) {}

  /** Null where it is no list of questions that can be changed in this way: a fault, an alias, a list in brackets. */
  static read(text: string): BankText | null {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, keepSourceTokens: true, prettyErrors: false });
    if (document.errors.length + document.warnings.length > 0) return null;
    const list = document.contents;
    if (list === null || (list instanceof Scalar && list.value === null))
      return new BankText(text, [], [], null);
    if (!isSeq(list)) return null;
    if (list.flow) {
      if (list.items.length > 0 || !list.range) return null;
      return new BankText(text, [], [], [list.range[0], list.range[1]]);
    }
    const values = valuesIn(document);
    const spans = spansIn(list, text);
    if (!values || !spans) return null;
    const entries = spans.map(({ from, to }, index) => ({
      id: idIn(values[index]),
      line: lines.linePos(from).line,
      value: values[index],
      version: versionOf(text.slice(from, to)),
    }));
    return new BankText(text, entries, spans, null);
  }

  /**
   * The text with this question written over the one at the place.
   * @returns null where it cannot be done without touching anything else
   */
  withChanged(index: number, item: QuestionItem): string | null {
    const span = this.spans[index];
    if (!span) return null;
    const written = rewrittenText(outdented(this.text.slice(span.from, span.to), span.indent), item);
    return written === null
      ? null
      : this.checked(replaced(this.text, span, written), new Map([[index, item]]));
  }

  /** The text with other tags and difficulties of some questions, by their places; null as above. */
  withFacts(changes: ReadonlyMap<number, QuestionFacts>): string | null {
    let text = this.text;
    // From the last to the first, so that those before stay where they are.
    for (const [index, facts] of [...changes].sort(([one], [other]) => other - one)) {
      const span = this.spans[index];
      if (!span) return null;
      const written = textWithFacts(outdented(text.slice(span.from, span.to), span.indent), facts);
      if (written === null) return null;
      text = replaced(text, span, written);
    }
    const wanted = this.entries.map(({ value }, index) => ({ ...(value as object), ...changes.get(index) }));
    const found = BankText.read(text)?.entries.map(({ value }) => value);
    return canonicalJson(found) === canonicalJson(wanted) ? text : null;
  }

  /** The text with these questions at the end; null as above. */
  withAdded(items: readonly QuestionItem[]): string | null {
    const written = items.map(newQuestionText).join('\n\n');
    const places = new Map(items.map((item, index) => [this.entries.length + index, item]));
    if (this.emptyList) {
      const [from, to] = this.emptyList;
      const before = this.text.slice(0, from);
      const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
      return this.checked(`${start}${written}${this.text.slice(to)}`, places);
    }
    const indent = this.spans[0]?.indent ?? 0;
    const gap = this.text === '' || this.text.endsWith('\n') ? '' : '\n';
    const space = this.entries.length > 0 && !this.text.endsWith('\n\n') ? '\n' : '';
    return this.checked(`${this.text}${gap}${space}${indented(written, indent, true)}\n`, places);
  }

  /** The text without the question at the place, and without the empty lines below it. */
  withoutOne(index: number): string | null {
    const span = this.spans[index];
    if (!span) return null;
    if (this.entries.length === 1) return replaced(this.text, { ...span, indent: 0 }, '[]');
    const after = this.text.slice(span.to).replace(/^[^\S\n]*\n?(?:[^\S\n]*\n)*/, '');
    const text = this.text.slice(0, span.from - span.indent) + after;
    const left = BankText.read(text)?.entries.map(({ version }) => version);
    const wanted = this.entries.filter((_, at) => at !== index).map(({ version }) => version);
    return left?.join() === wanted.join() ? text : null;
  }

  /** Only what says the wanted questions, and every other one as before, is ever handed out. */
  private checked(text: string, changed: ReadonlyMap<number, QuestionItem>): string | null {
    const found = BankText.read(text)?.entries ?? [];
    const isWanted = [...changed].every(([index, item]) => says(found[index], item));
    const isSame = this.entries.every(
      ({ version }, index) => changed.has(index) || found[index]?.version === version,
    );
    const count = Math.max(this.entries.length, ...[...changed.keys()].map((index) => index + 1));
    return isWanted && isSame && found.length === count ? text : null;
  }
}

function says(entry: BankEntry | undefined, item: QuestionItem): boolean {
  const written = questionToCheck(item.id, writtenQuestion(entry?.value));
  const again = questionItemOf(item.kind).safeParse(written);
  return again.success && canonicalJson(again.data) === canonicalJson(item);
}

function replaced(text: string, { from, to, indent }: Span, written: string): string {
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  return `${text.slice(0, from)}${indented(written, indent, false)}${end}${text.slice(to)}`;
}

/** As plain values; null where there are aliases, by which a short file could unfold into a huge one. */
function valuesIn(document: { toJS: (options: { maxAliasCount: number }) => unknown }): unknown[] | null {
  try {
    const values = document.toJS({ maxAliasCount: 0 });
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}

const idIn = (value: unknown): string => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
};

const versionOf = (source: string): string => createHash('sha256').update(source).digest('base64url');

function spansIn(list: YAMLSeq, text: string): Span[] | null {
  const tokens = (list.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  const dashes = tokens.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  if (dashes.length !== list.items.length) return null;
  const spans = list.items.map((item, index): Span | null => {
    const from = dashes[index]?.offset ?? -1;
    const end = endOf(item as Node);
    if (end === null || from < 0) return null;
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    return before.trim() === '' ? { from, to: withComment(text, end), indent: before.length } : null;
  });
  return spans.every((span) => span !== null) ? spans : null;
}

/** Where the last thing that is written of a node ends; null for what no question holds. */
function endOf(node: Node | null): number | null {
  if (!node?.range) return null;
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (last === undefined) return node.range[1];
    if (!isMap(node)) return endOf(last as Node);
    const { key, value } = last as { key: Node; value: Node | null };
    return endOf(value) ?? endOf(key);
  }
  return node.range[1];
}

/** A comment on the last line of a question is part of it. */
function withComment(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const rest = /^[^\S\n]+#[^\n]*/.exec(text.slice(end, text.indexOf('\n', end) + 1 || undefined));
  return end + (rest?.[0].length ?? 0);
}

/** Text whose first line stands at the dash already. */
const outdented = (text: string, indent: number): string =>
  indent === 0 ? text : text.replace(new RegExp(`\\n {1,${indent}}`, 'g'), '\n');

function indented(text: string, indent: number, withFirst: boolean): string {
  const space = ' '.repeat(indent);
  return (withFirst ? space : '') + text.replace(/\n(?=[^\n])/g, `\n${space}`);
}
