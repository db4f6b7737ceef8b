export interface Place {
  /** Path inside the course folder, with forward slashes. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** In a YAML file: the value by its keys, such as `completion.test.draw`. */
  readonly path?: string;
}

/** One thing wrong in a course folder: where, what, and what to do about it. */
export interface CourseProblem extends Place {
  /** An error keeps the whole folder out; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** Gathers everything that is wrong, so that an author hears of it all at once. */
export class ProblemReport {
  private readonly found = new Map<string, CourseProblem>();

  error(place: Place, message: string, remedy: string): void {
    this.add({ ...place, severity: 'error', message, remedy });
  }

  warning(place: Place, message: string, remedy: string): void {
    this.add({ ...place, severity: 'warning', message, remedy });
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
  private add({ file, line, path, severity, message, remedy }: CourseProblem): void {
    const place = { file, line, ...(path ? { path } : {}) };
    this.found.set(`${file}:${line}:${message}`, { ...place, severity, message, remedy });
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
