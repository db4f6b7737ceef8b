import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import classes from './studio.module.css';

interface RemoveDialogProps {
  readonly what: 'lesson' | 'module';
  readonly title: string;
  /** Titles of the lessons that go with a module. */
  readonly goes: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Says what goes, and what stays, before a lesson or a module is taken out. */
export function RemoveDialog({ what, title, goes, onRemove, onClose }: RemoveDialogProps) {
  const { t } = useTranslation(['studio-outline', 'common']);
  return (
    <Dialog title={t(`removing.${what}Title`, { title })} onClose={onClose}>
      <div className={classes.stack}>
        <p>{t(`removing.${what}`, { count: goes.length })}</p>
        {goes.length > 0 && (
          <ul lang="en" dir="ltr">
            {goes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        <p>{t('removing.stays')}</p>
        <div className={classes.buttons}>
          <Button
            color="red"
            onClick={() => {
              onRemove();
              onClose();
            }}
          >
            {t('removing.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
