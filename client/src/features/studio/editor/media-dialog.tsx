import type { DraftParts, Language } from '@academy/shared';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField, TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import type { Dropped } from '../media/media-files.js';
import { BlockButtons } from './block-buttons.js';
import { attrsOf, type BlockValues, type FieldName, fieldFaults, valuesOf } from './block-fields.js';
import classes from './editor-dialogs.module.css';
import { MediaPicker } from './media-picker.js';
import type { MediaKind } from './model/doc-node.js';
import { inOtherLanguage, type MediaAttrs } from './model/media-twin.js';

/** The same picture or recording in the other language of the lesson. */
interface Twin {
  /** What it says there; empty for one that is yet to be inserted. */
  readonly alt: string;
}

interface MediaDialogProps {
  readonly draftId: string;
  readonly kind: MediaKind;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly parts: DraftParts | null;
  readonly isNew: boolean;
  /** Of the lesson's text. */
  readonly lang: Language;
  /** Null where the lesson is not there in the other language, or has no such block. */
  readonly twin: Twin | null;
  /** What was dropped or pasted, to be sent at once. */
  readonly dropped: Dropped | null;
  /** How many more wait for their turn. */
  readonly more: number;
  readonly onDone: (own: MediaAttrs, other: MediaAttrs | null) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/**
 * A picture or recording with all that it needs: its file, chosen or sent here, and what it shows in words, in each
 * language in which the lesson is there. Nothing goes into the lesson without words.
 */
export function MediaDialog(props: MediaDialogProps) {
  const { draftId, kind, attrs, parts, isNew, lang, twin, dropped, more } = props;
  const { onDone, onRemove, onClose } = props;
  const { t } = useTranslation(['lesson-editor', 'common']);
  const [values, setValues] = useState<BlockValues>(() => valuesOf(attrs));
  const [otherAlt, setOtherAlt] = useState(twin?.alt ?? '');
  const [isTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => focusIn(fields.current, 'input:checked, input, textarea'), []);
  const other: Language = lang === 'en' ? 'ur' : 'en';
  const own = fieldFaults(kind, values, parts);
  const isOtherMissing = twin !== null && otherAlt.trim() === '';
  const isWrong = Object.keys(own).length > 0 || isOtherMissing;
  useEffect(() => {
    if (isTried) focusIn(fields.current, '[data-invalid] input, [aria-invalid]');
  }, [isTried]);
  const set = (name: FieldName) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const errorOf = (name: FieldName): string | undefined => {
    const fault = isTried ? own[name] : null;
    return fault ? t(`fault.${fault}`) : undefined;
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // The form of the page lies around the dialog in React's tree.
    event.stopPropagation();
    setTried(true);
    if (isWrong) {
      focusIn(fields.current, '[data-invalid] input, [aria-invalid]');
      return;
    }
    const given = attrsOf(kind, values) as unknown as MediaAttrs;
    onDone(
      given,
      twin ? inOtherLanguage(given, { to: other, alt: otherAlt, media: parts?.media ?? [] }) : null,
    );
  };
  const picker = { draftId, lang, media: parts?.media ?? [] };
  const alt = (of: Language, value: string, onChange: (value: string) => void, error: string | undefined) => (
    <AreaField
      label={t(`media.alt.${of}`)}
      hint={t('field.altHint')}
      lang={of}
      dir={of === 'ur' ? 'rtl' : 'ltr'}
      rows={2}
      {...{ value, error }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <Dialog title={t(`block.${kind}`)} onClose={onClose}>
      <Form onSubmit={submit} problem={null} buttons={<BlockButtons {...{ isNew, onClose, onRemove }} />}>
        <div ref={fields} className={classes.fields}>
          {more > 0 && <p role="status">{t('media.more', { count: more })}</p>}
          <MediaPicker
            {...picker}
            kind={kind}
            value={values.src}
            error={errorOf('src')}
            {...(dropped ? { files: [dropped.file] } : {})}
            onChoose={set('src')}
          />
          {alt(lang, values.alt, set('alt'), errorOf('alt'))}
          {twin
            ? alt(other, otherAlt, setOtherAlt, isTried && isOtherMissing ? t('fault.noAlt') : undefined)
            : isNew && <p className={classes.about}>{t(`media.onlyHere.${other}`)}</p>}
          {kind !== 'figure' && (
            <MediaPicker
              {...picker}
              kind="captions"
              value={values.captions}
              error={errorOf('captions')}
              none={t('media.noCaptions')}
              {...(dropped?.captions ? { files: [dropped.captions] } : {})}
              onChoose={set('captions')}
            />
          )}
          <TextField
            label={t('field.id')}
            hint={t('field.idHint')}
            optional
            dir="ltr"
            value={values.id}
            error={errorOf('id')}
            onChange={(event) => set('id')(event.currentTarget.value)}
          />
          {twin && <p className={classes.about}>{t(isNew ? 'media.both' : 'media.bothChanged')}</p>}
        </div>
      </Form>
    </Dialog>
  );
}

const focusIn = (fields: HTMLElement | null, selector: string): void =>
  fields?.querySelector<HTMLElement>(selector)?.focus();
