import type { DraftMedia } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { CopyButton } from '../../../ui/copy-button.js';
import { CsvButton } from '../../../ui/csv-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { EmptyState, ErrorState, ProblemNotice, SkeletonLines } from '../../../ui/states.js';
import { mediaAddress, useDraftMedia, useRemoveMedia } from '../api/media.js';
import { MediaFace } from '../media/media-face.js';
import { fileKinds } from '../media/media-files.js';
import { SendMedia } from '../media/send-media.js';
import classes from './media-list.module.css';
import studio from './studio.module.css';

/** Pictures, recordings and captions of a draft: sent, looked at, and taken out where nothing names them. */
export function MediaList({ draftId, canEdit }: { draftId: string; canEdit: boolean }) {
  const { t } = useTranslation('draft-media');
  const { data, error, refetch } = useDraftMedia(draftId);
  const [added, setAdded] = useState('');
  return (
    <div className={studio.stack}>
      {canEdit && (
        <SendMedia
          {...{ draftId }}
          kinds={fileKinds}
          words={{ choose: t('chooseMany'), drop: t('dropMany'), hint: t('hint') }}
          multiple
          onKept={setAdded}
        />
      )}
      <p role="status">{added && t('added', { path: added })}</p>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={6} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <MediaFile items={data.items} />
          <ul className={classes.items}>
            {data.items.map((item) => (
              <Item key={item.path} {...{ draftId, item, canEdit }} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function MediaFile({ items }: { items: readonly DraftMedia[] }) {
  const { t } = useTranslation('draft-media');
  const { moment } = useLanguage();
  const heads = (['path', 'kind', 'bytes', 'usedIn', 'by', 'at'] as const).map((key) => t(`file.${key}`));
  const rows = () => [
    heads,
    ...items.map(({ path, kind, bytes, usedIn, by, at }) => [
      ...[path, t(`kind.${kind}`), bytes, usedIn.join(' · '), by, moment(at)],
    ]),
  ];
  return (
    <div>
      <CsvButton label={t('file.label')} name="media.csv" rows={rows} />
    </div>
  );
}

interface ItemProps {
  readonly draftId: string;
  readonly item: DraftMedia;
  readonly canEdit: boolean;
}

/** As a lesson names it; what it shows in words is asked for where it is used. */
const directiveOf = ({ kind, path }: DraftMedia): string | null => {
  if (kind === 'photograph' || kind === 'drawing') return `::figure{src="${path}" alt=""}`;
  return kind === 'audio' || kind === 'video' ? `::${kind}{src="${path}" captions="" alt=""}` : null;
};

function Item({ draftId, item, canEdit }: ItemProps) {
  const { t } = useTranslation(['draft-media', 'common']);
  const { moment } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const remove = useRemoveMedia(draftId);
  const directive = directiveOf(item);
  const address = mediaAddress(draftId, item.path);
  return (
    <li className={classes.item}>
      <MediaFace {...{ draftId }} path={item.path} />
      <div className={classes.facts}>
        <p className={studio.path}>
          <a href={address} download>
            {item.path}
          </a>
        </p>
        <p className={studio.note}>
          {t(`kind.${item.kind}`)} ·{' '}
          <bdi>{t('size', { kb: formatNumber(Math.ceil(item.bytes / 1024)) })}</bdi> · <bdi>{item.by}</bdi> ·{' '}
          <bdi>{moment(item.at)}</bdi>
        </p>
        <p className={studio.note}>
          {item.usedIn.length === 0 ? t('unused') : t('usedIn')}{' '}
          <bdi className={studio.path}>{item.usedIn.join(' · ')}</bdi>
        </p>
        <div className={studio.buttons}>
          {directive && <CopyButton text={directive} label={t('copy')} />}
          {canEdit && item.usedIn.length === 0 && (
            <Button
              variant="subtle"
              color="red"
              aria-label={t('removeOf', { path: item.path })}
              onClick={() => setAsking(true)}
            >
              {t('remove')}
            </Button>
          )}
        </div>
        <ProblemNotice error={remove.error} />
      </div>
      {isAsking && (
        <Dialog title={t('removeTitle', { path: item.path })} onClose={() => setAsking(false)}>
          <p>{t('removeText')}</p>
          <div className={studio.buttons}>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(item.path, { onSettled: () => setAsking(false) })}
            >
              {t('remove')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
