import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import classes from './file-buttons.module.css';

export interface FileLink {
  readonly href: string;
  readonly label: string;
}

/** Downloads of one thing in several formats; the first is the one that most people want. */
export function FileButtons({ files }: { files: readonly FileLink[] }) {
  return (
    <div className={classes.buttons}>
      {files.map(({ href, label }, index) => (
        <Button
          key={href}
          component="a"
          href={href}
          download
          leftSection={<IconDownload aria-hidden size={18} />}
          variant={index === 0 ? 'filled' : 'default'}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
