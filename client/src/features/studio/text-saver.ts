/** What stands on the server: a text and its version. */
export interface Standing {
  readonly version: number;
  readonly text: string;
}

interface Theirs extends Standing {
  readonly by: string | null;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface SaverView {
  readonly text: string;
  readonly state: SaveState;
  /** What somebody else saved meanwhile, while the two texts wait for a choice. */
  readonly theirs: Theirs | null;
  /** Why saving failed. */
  readonly error: unknown;
}

export interface SaverDoors {
  /** Saves over a version and answers the new one. */
  readonly save: (version: number, text: string) => Promise<{ version: number }>;
  readonly read: () => Promise<Theirs>;
  readonly isConflict: (error: unknown) => boolean;
  /** Keeps what is not saved yet on this device; null once it is. */
  readonly keep: (unsaved: Standing | null) => void;
}

/** After the last key. */
const PAUSE_MS = 1_000;
/** Where the line is down. */
const RETRY_MS = 8_000;

/**
 * Saves a text by itself, one version after the other. Where somebody else saved meanwhile it stops and holds both
 * texts until a person has chosen; nothing that was typed is ever thrown away by it.
 */
export class TextSaver {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private version: number;
  private saved: string;
  private view: SaverView;

  constructor(
    standing: Standing,
    private readonly doors: SaverDoors,
  ) {
    this.version = standing.version;
    this.saved = standing.text;
    this.view = { text: standing.text, state: 'saved', theirs: null, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SaverView => this.view;

  /** What is typed; it is saved after a pause. */
  write(text: string): void {
    const { state } = this.view;
    if (state === 'conflict') {
      this.show({ text });
      this.keep();
      return;
    }
    this.show({ text, ...(state === 'saving' ? {} : { state: text === this.saved ? 'saved' : 'waiting' }) });
    this.keep();
    if (this.view.state === 'waiting') this.plan(PAUSE_MS);
  }

  /** An unsaved text that this device had kept: it was written over a version that may be an old one by now. */
  restore({ version, text }: Standing): void {
    if (text === this.saved) {
      this.doors.keep(null);
      return;
    }
    this.version = version;
    this.write(text);
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.view.state !== 'waiting' && this.view.state !== 'failed') return;
    const { text } = this.view;
    this.show({ state: 'saving', error: null });
    try {
      this.version = (await this.doors.save(this.version, text)).version;
      this.saved = text;
      this.settle();
    } catch (error) {
      await this.stop(error);
    }
  }

  /** Of the two texts this one is to stand; the other one stays in the history. */
  keepMine(): Promise<void> {
    const { theirs } = this.view;
    if (!theirs) return Promise.resolve();
    this.version = theirs.version;
    this.saved = theirs.text;
    this.show({ state: 'waiting', theirs: null });
    return this.flush();
  }

  /** Of the two texts theirs is to stand; what was written here is given up. */
  takeTheirs(): void {
    const { theirs } = this.view;
    if (!theirs) return;
    this.version = theirs.version;
    this.saved = theirs.text;
    this.doors.keep(null);
    this.show({ text: theirs.text, state: 'saved', theirs: null });
  }

  /** What was typed while the last text was on its way goes next. */
  private settle(): void {
    const isSaved = this.view.text === this.saved;
    this.show({ state: isSaved ? 'saved' : 'waiting' });
    this.keep();
    if (!isSaved) this.plan(PAUSE_MS);
  }

  private async stop(error: unknown): Promise<void> {
    if (this.doors.isConflict(error)) {
      const theirs = await this.doors.read().catch(() => null);
      if (theirs) return this.show({ state: 'conflict', theirs });
    }
    this.show({ state: 'failed', error });
    this.plan(RETRY_MS);
  }

  private keep(): void {
    const { text } = this.view;
    this.doors.keep(text === this.saved ? null : { version: this.version, text });
  }

  private plan(milliseconds: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private show(change: Partial<SaverView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
