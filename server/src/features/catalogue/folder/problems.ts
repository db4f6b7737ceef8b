import { type ProblemCode, type ProblemParams, problemInWords } from '@academy/shared';

export interface Place {
  /** Path inside the course folder, with forward slashes. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** In a YAML file: the value by its keys, such as `completion.test.draw`. */
  readonly path?: string;
}

/** What is wrong, told by its code and what its sentences are filled with. */
export type Fault = readonly [code: ProblemCode, params?: ProblemParams];

/** One thing wrong in a course folder: where, what, and what to do about it. */
export interface CourseProblem extends Place {
  /** An error keeps the whole folder out; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** In English, as a command line or a log tells it. */
  readonly message: string;
  readonly remedy: string;
}

/** Gathers everything that is wrong, so that an author hears of it all at once. */
export class ProblemReport {
  private readonly found = new Map<string, CourseProblem>();

  error(place: Place, ...fault: Fault): void {
    this.add('error', place, ...fault);
  }

  warning(place: Place, ...fault: Fault): void {
    this.add('warning', place, ...fault);
  }

  get hasErrors(): boolean {
    return [...this.found.values()].some((problem) => problem.severity === 'error');
  }

  /** By file and line. */
  get all(): CourseProblem[] {
    return [...this.found.values()].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.severity, b.severity),
    );
  }

  /** The same fault on the same line is told once. */
  private add(
    severity: CourseProblem['severity'],
    { file, line, path }: Place,
    code: ProblemCode,
    params: ProblemParams = {},
  ): void {
    const place = { file, line, ...(path ? { path } : {}) };
    const words = problemInWords({ code, params }, 'en');
    this.found.set(`${file}:${line}:${words.message}`, { ...place, severity, code, params, ...words });
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The folder was not imported; nothing was written. */
export class CourseFolderError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: readonly CourseProblem[],
  ) {
    super(`The course folder ${folder} is not right:\n${problems.map(problemLine).join('\n')}`);
  }
}

/** A problem as a command line or a log shows it. */
export const problemLine = ({ file, line, severity, message, remedy }: CourseProblem): string =>
  `${file}:${line}: ${severity}: ${message} ${remedy}`;
