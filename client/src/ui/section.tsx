import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  /** card: on paper with an edge · sand: on warm sand, for what matters · plain. */
  readonly look?: 'plain' | 'card' | 'sand';
  readonly children: ReactNode;
}

/** A part of a page with its heading, as a landmark that screen readers can jump to. */
export function Section({ title, note, actions, level = 2, look = 'plain', children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={classes.section} data-look={look}>
      <div className={classes.head}>
        <div>
          <Heading id={id} className={classes.title} data-level={level}>
            {title}
          </Heading>
          {note && <p className={classes.note}>{note}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
