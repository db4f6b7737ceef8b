import { createHash } from 'node:crypto';
import { Memory } from '../memory.js';
import { type CourseProblem, ProblemReport } from './problems.js';

interface Read {
  readonly value: unknown;
  readonly problems: readonly CourseProblem[];
}

/** Of text. Three manuals in two languages are two million. */
const LIMIT_CHARACTERS = 6_000_000;

/** What files were read as, so that a course in which one lesson changed is not read again as a whole. */
export class ReadingMemory {
  private readonly kept = new Memory<Read>(LIMIT_CHARACTERS);

  /** The value for this file and text, and its problems in the report; read once. Nobody changes the value. */
  once<T>(file: string, text: string, report: ProblemReport, read: (own: ProblemReport) => T): T {
    const key = createHash('sha256').update(`${file}\n${text}`).digest('base64');
    const known = this.kept.get(key) ?? this.keep(key, text.length, read);
    for (const { severity, code, params, ...place } of known.problems) report[severity](place, code, params);
    return known.value as T;
  }

  private keep(key: string, size: number, read: (own: ProblemReport) => unknown): Read {
    const own = new ProblemReport();
    const value = read(own);
    const made = { value, problems: own.all };
    this.kept.set(key, made, size);
    return made;
  }
}
