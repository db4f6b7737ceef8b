import type { CourseProblemView } from '@academy/shared';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../../../../lib/i18n/index.js';
import { AreaField, TextField } from '../../../../ui/field.js';
import { ProblemWords } from '../problem-words.js';
import classes from './settings.module.css';

/** What is wrong with a value, as the importer says it. */
export function faultsOf(problems: readonly CourseProblemView[]): ReactNode {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  return (
    <span>
      {errors.map((problem) => (
        <span key={`${problem.path}:${problem.message}`}>
          <ProblemWords problem={problem} />{' '}
        </span>
      ))}
    </span>
  );
}

/** What should be mended and keeps nothing from being published. */
export function Warnings({ problems }: { problems: readonly CourseProblemView[] }) {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings}>
      {warnings.map((problem) => (
        <li key={problem.message}>
          <ProblemWords problem={problem} />
        </li>
      ))}
    </ul>
  );
}

interface Both {
  readonly en: string;
  readonly ur: string;
}

interface BothFieldProps {
  /** As the importer names it, such as `title`. */
  readonly name: string;
  readonly label: string;
  readonly value: Both;
  readonly onChange: (value: Both) => void;
  readonly problems: readonly CourseProblemView[];
  readonly readOnly: boolean;
  readonly isLong?: boolean;
}

/** A text in English and, beside it, in Urdu. */
export function BothField(props: BothFieldProps) {
  const { name, label, value, onChange, problems, readOnly, isLong } = props;
  const { t } = useTranslation('course-settings');
  useEffect(loadUrduFonts, []);
  const Field = isLong ? AreaField : TextField;
  const own = (language: 'en' | 'ur') =>
    faultsOf(
      problems.filter(({ path }) => (language === 'ur' ? path === `${name}.ur` : path !== `${name}.ur`)),
    );
  return (
    <div className={classes.pair}>
      <Field
        {...{ name: `${name}.en`, lang: 'en', dir: 'ltr', value: value.en, readOnly, error: own('en') }}
        label={t('english', { label })}
        onChange={(event: { currentTarget: { value: string } }) =>
          onChange({ ...value, en: event.currentTarget.value })
        }
      />
      <Field
        {...{ name: `${name}.ur`, lang: 'ur', dir: 'rtl', value: value.ur, readOnly, error: own('ur') }}
        label={t('urdu', { label })}
        onChange={(event: { currentTarget: { value: string } }) =>
          onChange({ ...value, ur: event.currentTarget.value })
        }
      />
      <Warnings problems={problems} />
    </div>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly problems: readonly CourseProblemView[];
  readonly readOnly: boolean;
  readonly step?: number;
  readonly optional?: boolean;
}

/** A number that may be left empty; whether it may stay so, the importer says. */
export function NumberField(props: NumberFieldProps) {
  const { name, label, hint, value, onChange, problems, readOnly, step = 1, optional } = props;
  return (
    <div>
      <TextField
        {...{ name, label, hint, readOnly, step, type: 'number', min: 0, inputMode: 'decimal', dir: 'ltr' }}
        {...(optional ? { optional } : {})}
        value={value ?? ''}
        error={faultsOf(problems)}
        onChange={({ currentTarget: { value: typed } }) => {
          const number = Number(typed);
          if (typed === '') onChange(null);
          else if (Number.isFinite(number) && number >= 0 && number <= 1_000_000) onChange(number);
        }}
      />
      <Warnings problems={problems} />
    </div>
  );
}

interface FlagProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly readOnly: boolean;
}

/** Something that is so or not. */
export const Flag = ({ label, checked, onChange, readOnly }: FlagProps) => (
  <label className={classes.flag}>
    <input
      type="checkbox"
      checked={checked}
      disabled={readOnly}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);
