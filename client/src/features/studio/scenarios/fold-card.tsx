import type { ReactNode } from 'react';
import classes from './scenario-desk.module.css';

interface FoldCardProps {
  /** By which a selector finds it: `step:arrival`, `duty:separate`. */
  readonly part: string;
  readonly number: number;
  /** What it is called, where it has a name. */
  readonly name?: string;
  /** Its first words. */
  readonly words: string;
  readonly badges: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** The part of a card that folds and unfolds it. */
export const foldOf = (part: string): string => `[data-part="${part}"] > summary`;

/** Folded until somebody writes in it: a long scenario stays a short page. What is inside is drawn while it is open. */
export function FoldCard({ part, number, name, words, badges, isOpen, onToggle, children }: FoldCardProps) {
  return (
    <details
      className={classes.step}
      data-part={part}
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={classes.summary}>
        <span className={classes.number}>{number}</span>
        <span className={classes.told}>
          {name !== undefined && (
            <strong>
              <bdi>{name}</bdi>
            </strong>
          )}
          <span className={name === undefined ? undefined : classes.words} dir="auto">
            {words}
          </span>
        </span>
        <span className={classes.badges}>{badges}</span>
      </summary>
      {isOpen && <div className={classes.body}>{children}</div>}
    </details>
  );
}
