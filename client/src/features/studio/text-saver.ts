/** What stands on the server: a text and its version. */
export interface Standing {
  readonly version: number;
  readonly text: string;
}

/** What stands at a path, for whoever finds another version there than was read. */
export interface Found extends Standing {
  readonly by: string | null;
  /** Where the text lies now, if it was moved. */
  readonly movedTo: string | null;
  /** It was removed. */
  readonly isGone: boolean;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'gone';

export interface SaverView {
  /** Where it is saved: a text that was moved is followed. */
  readonly path: string;
  readonly text: string;
  readonly state: SaveState;
  /** What somebody else saved meanwhile, while the two texts wait for a choice. */
  readonly theirs: Found | null;
  /** Who removed the text, while what was written here has no place. */
  readonly goneBy: string | null;
  /** Why saving failed. */
  readonly error: unknown;
}

export interface SaverDoors {
  /** Saves over a version and answers the new one. */
  readonly save: (path: string, version: number, text: string) => Promise<{ version: number }>;
  readonly read: (path: string) => Promise<Found>;
  readonly isConflict: (error: unknown) => boolean;
  /** Keeps what is not saved yet on this device, under its path; null once it is. */
  readonly keep: (path: string, unsaved: Standing | null) => void;
  /** Puts a removed text back where it was, with what belongs to it. */
  readonly putBack: (path: string, text: string) => Promise<void>;
}

/** After the last key. */
const PAUSE_MS = 1_000;
/** Where the line is down. */
const RETRY_MS = 8_000;
/** A text that moves more often while it is looked for is asked for again later. */
const MOST_MOVES = 5;

/**
 * Saves a text by itself, one version after the other. Where somebody else saved meanwhile it stops and holds both
 * texts until a person has chosen; where somebody moved the text it follows, and where somebody removed it, it waits to
 * be told what to do. Nothing that was typed is ever thrown away by it.
 */
export class TextSaver {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private version: number;
  private saved: string;
  /** False while nobody knows over which text this one was written. */
  private knowsBase = true;
  private isRetired = false;
  private view: SaverView;

  constructor(
    standing: Standing & { readonly path: string },
    private readonly doors: SaverDoors,
  ) {
    this.version = standing.version;
    this.saved = standing.text;
    const { path, text } = standing;
    this.view = { path, text, state: 'saved', theirs: null, goneBy: null, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SaverView => this.view;

  /** What is typed; it is saved after a pause. */
  write(text: string): void {
    const { state } = this.view;
    if (state === 'conflict' || state === 'gone') {
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
      this.doors.keep(this.view.path, null);
      return;
    }
    this.knowsBase = version === this.version;
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
      this.version = (await this.doors.save(this.view.path, this.version, text)).version;
      this.saved = text;
      this.knowsBase = true;
      this.settle();
    } catch (error) {
      await this.stop(error);
    }
  }

  /** Tries no more, and keeps nothing more: another saver has the text. */
  readonly retire = (): void => {
    this.isRetired = true;
    if (this.timer) clearTimeout(this.timer);
  };

  /** Of the two texts this one is to stand; the other one stays in the history. */
  keepMine(): Promise<void> {
    const { theirs } = this.view;
    if (!theirs) return Promise.resolve();
    this.version = theirs.version;
    this.saved = theirs.text;
    this.knowsBase = true;
    this.show({ state: 'waiting', theirs: null });
    return this.flush();
  }

  /** Of the two texts theirs is to stand; what was written here is given up. */
  takeTheirs(): void {
    const { theirs } = this.view;
    if (!theirs) return;
    this.version = theirs.version;
    this.saved = theirs.text;
    this.knowsBase = true;
    this.doors.keep(this.view.path, null);
    this.show({ text: theirs.text, state: 'saved', theirs: null });
  }

  /** A removed text is put back, and what was written here saved over it. */
  async bringBack(): Promise<void> {
    if (this.view.state !== 'gone') return;
    try {
      await this.doors.putBack(this.view.path, this.view.text);
      await this.look();
    } catch (error) {
      this.show({ error });
    }
  }

  /** What was typed while the last text was on its way goes next. */
  private settle(): void {
    const isSaved = this.view.text === this.saved;
    this.show({ state: isSaved ? 'saved' : 'waiting' });
    this.keep();
    if (!isSaved) this.plan(PAUSE_MS);
  }

  private async stop(error: unknown): Promise<void> {
    if (
      this.doors.isConflict(error) &&
      (await this.look().then(
        () => true,
        () => false,
      ))
    )
      return;
    this.show({ state: 'failed', error });
    this.plan(RETRY_MS);
  }

  /** Looks what stands where this text is to be saved, and follows it where it was moved. */
  private async look(): Promise<void> {
    let found = await this.doors.read(this.view.path);
    for (let moves = 0; found.movedTo !== null && moves < MOST_MOVES; moves += 1) {
      this.doors.keep(this.view.path, null);
      this.show({ path: found.movedTo });
      this.keep();
      found = await this.doors.read(found.movedTo);
    }
    if (found.isGone) return this.show({ state: 'gone', theirs: null, goneBy: found.by, error: null });
    const isOurs = found.text === this.view.text || (this.knowsBase && found.text === this.saved);
    if (!isOurs) return this.show({ state: 'conflict', theirs: found, goneBy: null });
    // Nobody else wrote in it: it only lies elsewhere, or is back.
    this.version = found.version;
    this.saved = found.text;
    this.knowsBase = true;
    const isSaved = this.view.text === found.text;
    this.show({ state: isSaved ? 'saved' : 'waiting', theirs: null, goneBy: null, error: null });
    this.keep();
    if (!isSaved) this.plan(0);
  }

  private keep(): void {
    const { text } = this.view;
    if (this.isRetired) return;
    this.doors.keep(this.view.path, text === this.saved ? null : { version: this.version, text });
  }

  private plan(milliseconds: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.isRetired) return;
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private show(change: Partial<SaverView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
