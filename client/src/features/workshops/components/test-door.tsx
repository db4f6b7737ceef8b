import type { WorkshopTest } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button.js';
import { useFullScreen } from '../hooks/use-full-screen.js';
import classes from './online-tests.module.css';

/** The way to an open test, for the wall and for sending around. */
export function TestDoor({ test: { which, address, qr } }: { test: WorkshopTest }) {
  const { t } = useTranslation('workshop-tests');
  const board = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(board);
  const Icon = fullScreen.isOn ? IconMinimize : IconMaximize;
  return (
    <div ref={board} className={classes.door}>
      <p>{t('link.how')}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={t(which === 'pre' ? 'link.qrPre' : 'link.qrPost')}
        className={classes.qr}
      />
      <bdi dir="ltr" className={classes.address}>
        {address}
      </bdi>
      <div className={classes.buttons}>
        <CopyButton text={address} label={t('link.copy')} />
        {fullScreen.isPossible && (
          <Button variant="default" leftSection={<Icon aria-hidden size={18} />} onClick={fullScreen.toggle}>
            {t(fullScreen.isOn ? 'link.smaller' : 'link.fullScreen')}
          </Button>
        )}
      </div>
    </div>
  );
}
