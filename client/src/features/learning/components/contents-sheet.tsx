import { IconList, IconX } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './reader-parts.module.css';

/** The outline on a phone: a sheet that comes from below. */
export function ContentsSheet({ children }: { children: ReactNode }) {
  const { t } = useTranslation('learn');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    const target = event.target as HTMLElement;
    // A press beside the sheet, or on a lesson, closes it.
    if (target === dialog.current || target.closest('a')) dialog.current?.close();
  };
  return (
    <>
      <button type="button" className={classes.contents} onClick={() => dialog.current?.showModal()}>
        <IconList aria-hidden size={20} />
        {t('reader.contents')}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself */}
      <dialog ref={dialog} aria-labelledby={titleId} className={classes.sheet} onClick={onClick}>
        <div className={classes.sheetHead}>
          <h2 id={titleId} className={classes.sheetTitle}>
            {t('reader.contents')}
          </h2>
          <button
            type="button"
            aria-label={t('common:close')}
            className={classes.sheetClose}
            onClick={() => dialog.current?.close()}
          >
            <IconX aria-hidden size={22} />
          </button>
        </div>
        <div className={classes.sheetBody}>{children}</div>
      </dialog>
    </>
  );
}
