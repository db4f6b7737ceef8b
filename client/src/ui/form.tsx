import type { ReactNode, SubmitEvent } from 'react';
import classes from './form.module.css';
import { ProblemNotice } from './states.js';

interface FormProps {
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly problem: unknown;
  readonly buttons: ReactNode;
  /** A form that is the page's subject lies on a card. */
  readonly card?: boolean;
  readonly children: ReactNode;
}

/** Fields in one column, what was refused, and the buttons. */
export function Form({ onSubmit, problem, buttons, card, children }: FormProps) {
  return (
    <form noValidate onSubmit={onSubmit} className={card ? `${classes.form} ${classes.card}` : classes.form}>
      {children}
      <ProblemNotice error={problem} />
      <div className={classes.buttons}>{buttons}</div>
    </form>
  );
}

/** A line below a form, such as the way to the other form. */
export const FormAside = ({ children }: { children: ReactNode }) => (
  <p className={classes.aside}>{children}</p>
);
