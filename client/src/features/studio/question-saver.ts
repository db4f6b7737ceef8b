import type { WrittenQuestion } from '@academy/shared';

/** What stands on the server; version null: nothing yet. */
export interface StandingQuestion {
  readonly version: string | null;
  readonly question: WrittenQuestion;
}

/** `incomplete`: something keeps it from being saved, and it is kept on this device. */
export type QuestionState =
  | 'new'
  | 'saved'
  | 'incomplete'
  | 'waiting'
  | 'saving'
  | 'failed'
  | 'refused'
  | 'conflict'
  | 'gone';

export interface QuestionSaverView {
  readonly question: WrittenQuestion;
  readonly state: QuestionState;
  /** What somebody else saved meanwhile, while the two wait for a choice. */
  readonly theirs: WrittenQuestion | null;
  readonly error: unknown;
}

export interface QuestionSaverDoors {
  readonly save: (version: string | null, question: WrittenQuestion) => Promise<{ version: string }>;
  /** Null where it has been taken out. */
  readonly read: () => Promise<StandingQuestion | null>;
  readonly isWhole: (question: WrittenQuestion) => boolean;
  readonly failure: (error: unknown) => 'conflict' | 'gone' | 'refused' | 'failed';
  /** Keeps what is not saved yet on this device; null once it is. */
  readonly keep: (unsaved: StandingQuestion | null) => void;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 8_000;

const isSame = (one: WrittenQuestion, other: WrittenQuestion): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Saves a question by itself whenever it is whole. A new one waits for the button. Where somebody else changed it
 * meanwhile it stops and holds both until a person has chosen; nothing that was typed is ever thrown away by it.
 */
export class QuestionSaver {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private version: string | null;
  private saved: WrittenQuestion;
  private theirVersion: string | null = null;
  private isRetired = false;
  private view: QuestionSaverView;

  constructor(
    { version, question }: StandingQuestion,
    private readonly doors: QuestionSaverDoors,
  ) {
    this.version = version;
    this.saved = question;
    this.view = { question, state: version === null ? 'new' : 'saved', theirs: null, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): QuestionSaverView => this.view;

  write(question: WrittenQuestion): void {
    const { state } = this.view;
    this.show({ question });
    this.keep();
    if (state === 'conflict' || state === 'gone' || state === 'saving') return;
    this.show({ state: this.stateOf(question), error: null });
    if (this.view.state === 'waiting') this.plan(PAUSE_MS);
    else this.stopTimer();
  }

  /** An unsaved question that this device had kept: it was written over a version that may be an old one by now. */
  restore({ version, question }: StandingQuestion): void {
    if (isSame(question, this.saved)) {
      this.doors.keep(null);
      return;
    }
    this.version = version;
    this.write(question);
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    this.stopTimer();
    const { state, question } = this.view;
    if (!['new', 'waiting', 'failed', 'refused'].includes(state) || !this.doors.isWhole(question)) return;
    this.show({ state: 'saving', error: null });
    try {
      this.version = (await this.doors.save(this.version, question)).version;
      this.saved = question;
      this.show({ state: this.stateOf(this.view.question) });
      this.keep();
      if (this.view.state === 'waiting') this.plan(PAUSE_MS);
    } catch (error) {
      await this.stop(error);
    }
  }

  /** Tries no more, and keeps nothing more: another saver has the question. */
  readonly retire = (): void => {
    this.isRetired = true;
    this.stopTimer();
  };

  /** Of the two this one is to stand; theirs stays in the history of the draft. Where it is gone it is written anew. */
  keepMine(): Promise<void> {
    this.version = this.theirVersion;
    this.saved = this.view.theirs ?? this.saved;
    this.show({ state: 'waiting', theirs: null });
    return this.flush();
  }

  /** Of the two theirs is to stand; what was written here is given up. */
  takeTheirs(): void {
    const { theirs } = this.view;
    if (!theirs) return;
    this.version = this.theirVersion;
    this.saved = theirs;
    this.doors.keep(null);
    this.show({ question: theirs, state: 'saved', theirs: null });
  }

  private stateOf(question: WrittenQuestion): QuestionState {
    if (this.version === null) return 'new';
    if (isSame(question, this.saved)) return 'saved';
    return this.doors.isWhole(question) ? 'waiting' : 'incomplete';
  }

  private async stop(error: unknown): Promise<void> {
    const failure = this.doors.failure(error);
    if (failure === 'conflict' || failure === 'gone') {
      const standing = await this.doors.read().catch(() => undefined);
      if (standing !== undefined) {
        this.theirVersion = standing?.version ?? null;
        return this.show(
          standing ? { state: 'conflict', theirs: standing.question } : { state: 'gone', theirs: null },
        );
      }
    }
    this.show({ state: failure === 'refused' ? 'refused' : 'failed', error });
    if (failure !== 'refused') this.plan(RETRY_MS);
  }

  private keep(): void {
    const { question } = this.view;
    if (this.isRetired) return;
    const isSaved = this.version !== null && isSame(question, this.saved);
    this.doors.keep(isSaved ? null : { version: this.version, question });
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private plan(milliseconds: number): void {
    this.stopTimer();
    if (this.isRetired) return;
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private show(change: Partial<QuestionSaverView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
