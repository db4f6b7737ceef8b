import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { DropZone } from '../../../ui/drop-zone.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useSendMedia } from '../api/media.js';
import { acceptOf, type FileKind } from './media-files.js';
import { MediaQueue, type Upload } from './media-queue.js';
import classes from './send-media.module.css';

interface SendMediaProps {
  readonly draftId: string;
  /** What may be sent here. */
  readonly kinds: readonly FileKind[];
  readonly words: { readonly choose: string; readonly drop: string; readonly hint: string };
  readonly multiple?: boolean;
  /** Sent at once. */
  readonly files?: readonly File[];
  /** A file has arrived and lies in the draft under this path. */
  readonly onKept: (path: string) => void;
}

/** Sends files into a draft: how far each has come, a way to give it up, and by file what is wrong with it. */
export function SendMedia({ draftId, kinds, words, multiple, files = [], onKept }: SendMediaProps) {
  const send = useSendMedia(draftId);
  const [queue] = useState(() => new MediaQueue({ send, onKept, newId: uuidv7 }));
  const uploads = useSyncExternalStore(queue.subscribe, queue.current);
  const [first] = useState({ files, kinds });
  useEffect(() => {
    queue.add(first.files, first.kinds);
    return () => queue.cancelAll();
  }, [queue, first]);
  return (
    <div className={classes.send}>
      <DropZone
        accept={acceptOf(kinds)}
        words={words}
        {...(multiple ? { multiple } : {})}
        onFiles={(chosen) => queue.add(chosen, kinds)}
      />
      {uploads.length > 0 && (
        <ul className={classes.uploads}>
          {uploads.map((upload) => (
            <OneUpload key={upload.id} upload={upload} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneUpload({ upload, queue }: { upload: Upload; queue: MediaQueue }) {
  const { t } = useTranslation('draft-media');
  const { id, name, state, part, fault, error } = upload;
  const percent = Math.round(part * 100);
  return (
    <li className={classes.upload}>
      <p className={classes.name}>
        <bdi>{name}</bdi>
      </p>
      {state === 'failed' ? (
        fault ? (
          <p role="alert" className={classes.fault}>
            {t(`fault.${fault}`)}
          </p>
        ) : (
          <ProblemNotice error={error} />
        )
      ) : (
        <>
          <ProgressLine value={percent} of={100} label={t('sending', { name })} />
          <p role="status" className="tabular">
            {state === 'waiting'
              ? t('waiting')
              : part < 1
                ? t('sent', { percent: formatPercent(percent) })
                : t('checking')}
          </p>
        </>
      )}
      <div className={classes.buttons}>
        {state === 'failed' && !fault && (
          <Button variant="default" onClick={() => queue.again(id)}>
            {t('again')}
          </Button>
        )}
        <Button
          variant="subtle"
          aria-label={t(state === 'failed' ? 'putAwayOf' : 'giveUpOf', { name })}
          onClick={() => queue.cancel(id)}
        >
          {t(state === 'failed' ? 'putAway' : 'giveUp')}
        </Button>
      </div>
    </li>
  );
}
