import { type DraftParts, inLanguage, type Localised } from '@academy/shared';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { Segmented } from '../../../ui/segmented.js';
import { BlockButtons } from './block-buttons.js';
import {
  attrsOf,
  type BlockValues,
  type FieldName,
  fieldFaults,
  fieldsOf,
  valuesOf,
} from './block-fields.js';
import { blockName } from './block-names.js';
import { type DetailedKind, useDesk } from './desk-context.js';
import classes from './editor-dialogs.module.css';
import { LawPicker } from './law-picker.js';

interface BlockDialogProps {
  readonly kind: DetailedKind;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly parts: DraftParts | null;
  readonly isNew: boolean;
  readonly onDone: (attrs: Record<string, string | null>) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The details of a block other than a picture or recording: each checked as the importer would, with what is wrong below its field. */
export function BlockDialog({ kind, attrs, parts, isNew, onDone, onRemove, onClose }: BlockDialogProps) {
  const { t } = useTranslation(['lesson-editor', 'common']);
  const [values, setValues] = useState<BlockValues>(() => valuesOf(attrs));
  const [isTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const faults = isTried ? fieldFaults(kind, values, parts) : {};
  const set = (name: FieldName, value: string): void => setValues((before) => ({ ...before, [name]: value }));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // The form of the page lies around the dialog in React's tree.
    event.stopPropagation();
    setTried(true);
    if (Object.keys(fieldFaults(kind, values, parts)).length === 0) onDone(attrsOf(kind, values));
  };
  const errorOf = (name: FieldName): string | undefined => {
    const fault = faults[name];
    return fault ? t(`fault.${fault}`) : undefined;
  };
  return (
    <Dialog title={t(`block.${blockName(kind, values.tone)}`)} onClose={onClose}>
      <Form onSubmit={submit} problem={null} buttons={<BlockButtons {...{ isNew, onClose, onRemove }} />}>
        <div ref={fields} className={classes.fields}>
          {fieldsOf(kind).map((name) => (
            <Field
              key={name}
              {...{ name, kind, parts }}
              value={values[name]}
              error={errorOf(name)}
              onChange={(value) => set(name, value)}
            />
          ))}
        </div>
      </Form>
    </Dialog>
  );
}

interface FieldProps {
  readonly name: FieldName;
  readonly kind: DetailedKind;
  readonly parts: DraftParts | null;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ name, kind, parts, value, error, onChange }: FieldProps) {
  const { t } = useTranslation(['lesson-editor', 'scenario-editor']);
  const { draftId } = useDesk();
  switch (name) {
    case 'ref':
      if (kind === 'law') return <LawPicker laws={parts?.laws ?? []} {...{ value, error, onChange }} />;
      return kind === 'check' ? (
        <NamedField
          label={t('field.question')}
          known={parts?.questions.map(({ id, stem }) => ({ id, says: stem }))}
          {...{ value, error, onChange }}
        />
      ) : (
        <>
          <NamedField
            label={t('field.scenario')}
            known={parts?.scenarios.map(({ id, title }) => ({ id, says: title }))}
            {...{ value, error, onChange }}
          />
          <Link to={paths.newScenario(draftId)}>{t('scenario-editor:inLesson.new')}</Link>
        </>
      );
    case 'tone':
      return (
        <Segmented
          legend={t('field.tone')}
          name="tone"
          value={value === 'warning' ? 'warning' : 'tip'}
          onChange={onChange}
          options={(['tip', 'warning'] as const).map((tone) => ({ value: tone, label: t(`block.${tone}`) }))}
        />
      );
    case 'id':
      return (
        <TextField
          label={t('field.id')}
          hint={t('field.idHint')}
          optional
          dir="ltr"
          {...{ value, error }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return null;
  }
}

interface NamedFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What the course has; undefined while that is not known. */
  readonly known: readonly { readonly id: string; readonly says: Localised | null }[] | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The name of something that the course has: picked from a list that typing narrows. */
function NamedField({ label, hint, known = [], value, error, onChange }: NamedFieldProps) {
  const { t } = useTranslation('lesson-editor');
  const { language, langOf } = useLanguage();
  const id = useId();
  const says = known.find((one) => one.id === value.trim())?.says;
  return (
    <div>
      <TextField
        label={label}
        hint={hint ?? t('field.pickHint')}
        list={id}
        dir="ltr"
        autoComplete="off"
        {...{ value, error }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={id}>
        {known.map((one) => (
          <option key={one.id} value={one.id}>
            {one.says ? inLanguage(one.says, language) : ''}
          </option>
        ))}
      </datalist>
      <p role="status" {...(says ? langOf(says) : {})}>
        {says ? inLanguage(says, language) : ''}
      </p>
    </div>
  );
}
