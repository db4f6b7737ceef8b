import { type FileFault, type FileKind, faultOfFile } from './media-files.js';

/** A file on its way into a draft, or one that did not get there. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Of 1. */
  readonly part: number;
  /** What is wrong with it, seen before it was sent. */
  readonly fault: FileFault | null;
  /** Why the server did not take it. */
  readonly error: unknown;
}

interface QueueDoors {
  /** Sends a file, and answers the path under which the draft has it. */
  readonly send: (file: File, onProgress: (part: number) => void, signal: AbortSignal) => Promise<string>;
  readonly onKept: (path: string, name: string) => void;
  readonly newId: () => string;
}

interface Held {
  readonly file: File;
  readonly aborter: AbortController;
  upload: Upload;
}

/**
 * Files sent one after the other, since they share one line. Each can be given up, one that failed can be sent again, and
 * neither holds up the others. What has arrived leaves the list.
 */
export class MediaQueue {
  private readonly listeners = new Set<() => void>();
  private held: readonly Held[] = [];
  private view: readonly Upload[] = [];
  private isBusy = false;

  constructor(private readonly doors: QueueDoors) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): readonly Upload[] => this.view;

  add(files: readonly File[], kinds: readonly FileKind[]): void {
    const added = files.map((file): Held => {
      const fault = faultOfFile(file, kinds);
      return {
        file,
        aborter: new AbortController(),
        upload: {
          ...{ id: this.doors.newId(), name: file.name, part: 0, fault, error: null },
          state: fault ? 'failed' : 'waiting',
        },
      };
    });
    this.show([...this.held, ...added]);
    void this.sendNext();
  }

  /** Gives a file up, or takes one that failed off the list. */
  cancel(id: string): void {
    const one = this.held.find(({ upload }) => upload.id === id);
    this.show(this.held.filter(({ upload }) => upload.id !== id));
    one?.aborter.abort();
  }

  cancelAll(): void {
    for (const { upload } of this.held) this.cancel(upload.id);
  }

  again(id: string): void {
    const one = this.held.find(({ upload }) => upload.id === id);
    if (one?.upload.state !== 'failed' || one.upload.fault) return;
    this.change(one, { state: 'waiting', part: 0, error: null });
    void this.sendNext();
  }

  private async sendNext(): Promise<void> {
    const next = this.held.find(({ upload }) => upload.state === 'waiting');
    if (this.isBusy || !next) return;
    this.isBusy = true;
    this.change(next, { state: 'sending' });
    try {
      const onProgress = (part: number): void => this.change(next, { part });
      const path = await this.doors.send(next.file, onProgress, next.aborter.signal);
      const isWanted = this.held.includes(next);
      this.show(this.held.filter((one) => one !== next));
      if (isWanted) this.doors.onKept(path, next.file.name);
    } catch (error) {
      this.change(next, { state: 'failed', error });
    } finally {
      this.isBusy = false;
      void this.sendNext();
    }
  }

  /** One that was given up meanwhile is not shown again. */
  private change(one: Held, change: Partial<Upload>): void {
    one.upload = { ...one.upload, ...change };
    this.show(this.held);
  }

  private show(held: readonly Held[]): void {
    this.held = held;
    this.view = held.map(({ upload }) => upload);
    for (const listener of this.listeners) listener();
  }
}
