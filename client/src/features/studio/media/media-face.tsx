import { useTranslation } from 'react-i18next';
import { mediaAddress } from '../api/media.js';
import classes from './media-face.module.css';
import { kindOfFile } from './media-files.js';

/** A small picture of a media file; a recording and captions by their kind. Words for it stand beside it. */
export function MediaFace({ draftId, path }: { draftId: string; path: string }) {
  const { t } = useTranslation('draft-media');
  const kind = kindOfFile(path);
  return (
    <span className={classes.face} aria-hidden>
      {kind === 'figure' ? (
        <img src={mediaAddress(draftId, path)} alt="" loading="lazy" />
      ) : (
        t(`kind.${kind ?? 'captions'}`)
      )}
    </span>
  );
}
