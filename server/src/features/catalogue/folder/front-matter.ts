import type { ProblemReport } from './problems.js';
import { readYaml, type YamlFile } from './yaml.js';

interface Parts {
  /** Null where there is none, or it cannot be read. */
  readonly front: YamlFile | null;
  /** The Markdown, with empty lines in place of the front matter: its line numbers are those of the file. */
  readonly markdown: string;
}

const FENCE = /^---[ \t]*$/;

/** Takes a lesson's file apart and reports where its front matter is missing or cannot be read. */
export function splitFrontMatter(file: string, text: string, report: ProblemReport): Parts {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    report.error({ file, line: 1 }, 'front-missing');
    return { front: null, markdown: text };
  }
  // An empty line stands for the opening fence here too.
  const front = readYaml(file, ['', ...lines.slice(1, end)].join('\n'), report);
  return { front, markdown: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n') };
}
