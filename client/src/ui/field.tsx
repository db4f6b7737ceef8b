import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './field.module.css';

interface Frame {
  readonly label: ReactNode;
  /** Why it is asked, or what it should look like. */
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly error?: ReactNode;
  readonly optional?: boolean;
}

interface Described {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, hint and problem of a field, tied to it by their ids. */
function Framed({ frame, children }: { frame: Frame; children: (aria: Described) => ReactNode }) {
  const { t } = useTranslation('common');
  const { label, hint, error, optional } = frame;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
        {optional && <span className={classes.optional}> ({t('optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Frame & ComponentProps<'input'> & { readonly end?: ReactNode };

/** A line of text to fill in; `end` is a button inside the field. */
export function TextField({ label, hint, error, optional, end, ...input }: TextFieldProps) {
  return (
    <Framed frame={{ label, hint, error, ...(optional ? { optional } : {}) }}>
      {(aria) => (
        <span className={classes.box}>
          <input {...input} {...aria} className={classes.input} data-end={end ? true : undefined} />
          {end && <span className={classes.end}>{end}</span>}
        </span>
      )}
    </Framed>
  );
}

/** A choice from a list, in the phone's own picker. Its options are the children. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  children,
  ...select
}: Frame & ComponentProps<'select'>) {
  return (
    <Framed frame={{ label, hint, error, ...(optional ? { optional } : {}) }}>
      {(aria) => (
        <span className={classes.box} data-select>
          <select {...select} {...aria} className={classes.input}>
            {children}
          </select>
        </span>
      )}
    </Framed>
  );
}

/** Several lines of text. */
export function AreaField({ label, hint, error, optional, ...area }: Frame & ComponentProps<'textarea'>) {
  return (
    <Framed frame={{ label, hint, error, ...(optional ? { optional } : {}) }}>
      {(aria) => <textarea rows={3} {...area} {...aria} className={classes.input} />}
    </Framed>
  );
}
