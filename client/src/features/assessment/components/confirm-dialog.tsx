import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useId } from 'react';
import classes from './test-parts.module.css';

interface ConfirmDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
}

/** Asks once more before something that cannot be taken back; Escape and "cancel" keep everything. */
export function ConfirmDialog({ dialog, title, children, confirm, cancel, onConfirm }: ConfirmDialogProps) {
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby={id} className={classes.dialog}>
      <h2 id={id} className={classes.dialogTitle}>
        {title}
      </h2>
      {children}
      <div className={classes.dialogButtons}>
        <Button variant="default" onClick={close}>
          {cancel}
        </Button>
        <Button
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
