import type { Language } from '@academy/shared';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { MediaFace } from '../media/media-face.js';
import { type FileKind, filesOf } from '../media/media-files.js';
import { SendMedia } from '../media/send-media.js';
import classes from './media-picker.module.css';

/** From so many on, a field narrows the list. */
const MANY = 6;

interface MediaPickerProps {
  readonly draftId: string;
  readonly kind: FileKind;
  readonly lang: Language;
  readonly media: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  /** What it means to choose no file; undefined where one is needed. */
  readonly none?: string;
  /** Sent at once. */
  readonly files?: readonly File[];
  readonly onChoose: (path: string) => void;
}

/** A file of the draft, by its picture; or one that is sent here and now. */
export function MediaPicker(props: MediaPickerProps) {
  const { draftId, kind, lang, media, value, error, none, files, onChoose } = props;
  const { t } = useTranslation(['lesson-editor', 'draft-media']);
  const id = useId();
  const [sought, setSought] = useState('');
  const [kept, setKept] = useState('');
  const all = filesOf(kind, lang, media);
  const wanted = sought.trim().toLowerCase();
  const found = all.filter((path) => path === value || path.toLowerCase().includes(wanted));
  const keep = (path: string): void => {
    setKept(path);
    onChoose(path);
  };
  return (
    <fieldset
      className={classes.picker}
      aria-describedby={error ? `${id}-error` : undefined}
      data-invalid={error ? true : undefined}
    >
      <legend>{t(`media.legend.${kind}`)}</legend>
      {all.length > MANY && (
        <TextField
          label={t('media.find')}
          dir="ltr"
          autoComplete="off"
          value={sought}
          // Enter would send the form around it.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {(all.length > 0 || none !== undefined) && (
        <div className={classes.list}>
          {none !== undefined && (
            <label className={classes.item} data-plain>
              <input type="radio" name={id} checked={value === ''} onChange={() => onChoose('')} />
              <span>{none}</span>
            </label>
          )}
          {found.map((path) => (
            <label key={path} className={classes.item}>
              <input type="radio" name={id} checked={path === value} onChange={() => onChoose(path)} />
              <MediaFace {...{ draftId, path }} />
              <bdi>{path.replace(/^media\//, '')}</bdi>
            </label>
          ))}
          {found.length === 0 && <p className={classes.note}>{t('media.noneFound')}</p>}
        </div>
      )}
      <SendMedia
        {...{ draftId }}
        kinds={[kind]}
        words={{
          choose: t(all.length > 0 ? 'media.sendOther' : 'media.send'),
          drop: t('draft-media:drop'),
          hint: t(`media.hint.${kind}`),
        }}
        {...(files ? { files } : {})}
        onKept={keep}
      />
      <p role="status" className={classes.note}>
        {kept !== '' && t('draft-media:added', { path: kept })}
      </p>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
