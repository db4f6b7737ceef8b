/** Letters that are typed into one field without a pause are one step. */
const PAUSE_MS = 1_500;
const MOST = 200;

/** What can be undone and done again, as whole states. */
export class UndoStack<State> {
  private past: State[] = [];
  private future: State[] = [];
  private last: { readonly field: string; readonly at: number } | null = null;

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * Something is about to change.
   * @param field in which somebody types; null for what is a step of its own
   */
  before(state: State, field: string | null, at: number): void {
    const goesOn = field !== null && this.last?.field === field && at - this.last.at < PAUSE_MS;
    if (!goesOn) this.past = [...this.past, state].slice(-MOST);
    this.future = [];
    this.last = field === null ? null : { field, at };
  }

  /** The state before the last change; null where there is none. */
  undo(now: State): State | null {
    const state = this.past.pop();
    if (state === undefined) return null;
    this.future.push(now);
    this.last = null;
    return state;
  }

  /** The state that was undone last; null where there is none. */
  redo(now: State): State | null {
    const state = this.future.pop();
    if (state === undefined) return null;
    this.past.push(now);
    this.last = null;
    return state;
  }
}
