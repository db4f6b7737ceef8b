import type { Finding } from '@academy/shared';
import { faultyDescriptions } from '../domain/safety/descriptions.js';
import { distressIn } from '../domain/safety/distress.js';
import { findingsOf, identifyingIn, lineAt, type Remark } from '../domain/safety/findings.js';
import type { FolderFiles } from './files.js';
import { splitFrontMatter } from './front-matter.js';
import { copyOf } from './languages.js';
import { ProblemReport } from './problems.js';
import type { ReadingMemory } from './reading-memory.js';
import { readYaml, valueAt, type YamlFile } from './yaml.js';

const LESSON = /^\d{2,}-[^/]+\/\d{2,}-[^/]+\.(?<language>en|ur)\.md$/;
const YAML = /\.ya?ml$/;
const WORDS = /(\.md|\.ya?ml|\.txt|\.vtt|(^|\/)README)$/;
const DRAWING = /^media\/[^/]+\.svg$/;

/** What the check before publishing finds in the files of a course, whether or not it can be published otherwise. */
export function safetyOf(files: FolderFiles, memory: ReadingMemory): Finding[] {
  const remarks: Remark[] = [];
  for (const path of files.keys()) {
    const isDrawing = DRAWING.test(path);
    if (!isDrawing && !WORDS.test(path)) continue;
    const text = wordsOf(files, path);
    remarks.push(...identifyingIn(path, isDrawing ? wordsOfDrawing(text) : text));
    if (LESSON.test(path)) remarks.push(...inLesson(path, text, files));
    if (YAML.test(path)) remarks.push(...withoutUrdu(path, text, memory));
  }
  return findingsOf(remarks);
}

const wordsOf = (files: FolderFiles, path: string): string =>
  (files.get(path)?.toString('utf8') ?? '').replace(/\r\n?/g, '\n');

/** Only what a reader reads of it: coordinates are no telephone numbers. Lines stay what they are. */
const wordsOfDrawing = (svg: string): string => svg.replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));

function inLesson(file: string, text: string, files: FolderFiles): Remark[] {
  const { front, markdown } = splitFrontMatter(file, text, new ProblemReport());
  const remarks: Remark[] = faultyDescriptions(markdown).map(({ at, directive, fault }) => ({
    kind: fault === 'missing' ? ('alt' as const) : ('weak-alt' as const),
    file,
    line: lineAt(markdown, at),
    excerpt: directive,
  }));
  const title = (at: YamlFile | null): string => wordsAt(at, 'title');
  if (LESSON.exec(file)?.groups?.language === 'ur') {
    const english = file.replace(/\.ur\.md$/, '.en.md');
    if (!files.has(english)) {
      if (!wordsAt(front, 'content_note')) remarks.push(...distressing([file], files).slice(0, 1));
      remarks.push({ kind: 'lesson-in-urdu', file, line: 1, excerpt: title(front) || file });
      return remarks;
    }
    const original = title(splitFrontMatter(english, wordsOf(files, english), new ProblemReport()).front);
    if (!title(front) || copyOf(original, title(front)) === 'translation')
      remarks.push({ kind: 'texts-in-english', file, line: 1, excerpt: original || file });
    return remarks;
  }
  const urdu = file.replace(/\.en\.md$/, '.ur.md');
  if (!wordsAt(front, 'content_note')) remarks.push(...distressing([file, urdu], files).slice(0, 1));
  if (!files.has(urdu))
    remarks.push({ kind: 'lesson-in-english', file, line: 1, excerpt: title(front) || file });
  return remarks;
}

/** Where a lesson's files speak of something that a reader should be told of before. */
const distressing = (paths: readonly string[], files: FolderFiles): Remark[] =>
  paths.flatMap((file) => {
    const { front, markdown } = splitFrontMatter(file, wordsOf(files, file), new ProblemReport());
    const found = distressIn({ title: wordsAt(front, 'title'), body: markdown });
    if (!found) return [];
    return [{ kind: 'content-note', file, line: lineAt(markdown, found.at), excerpt: found.word }];
  });

function wordsAt(front: YamlFile | null, key: string): string {
  const value = valueAt(front?.value, [key]);
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a YAML file that have English and no Urdu, told once for the file. */
function withoutUrdu(file: string, text: string, memory: ReadingMemory): Remark[] {
  const yaml = memory.once(file, text, new ProblemReport(), (report) => readYaml(file, text, report));
  const paths: PropertyKey[][] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const { en, ur } = value as { en?: unknown; ur?: unknown };
    if (typeof en === 'string' && (typeof ur !== 'string' || ur.trim() === '')) paths.push(path);
    for (const [key, inner] of Object.entries(value))
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(yaml?.value, []);
  const [first] = paths;
  if (!yaml || !first) return [];
  const english = valueAt(yaml.value, [...first, 'en']);
  return [
    {
      kind: 'texts-in-english',
      file,
      line: yaml.at(first).line,
      excerpt: String(english),
      count: paths.length,
    },
  ];
}
