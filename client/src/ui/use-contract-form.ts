import { isFieldCode } from '@academy/shared';
import { type ChangeEvent, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiError } from '../lib/api-error.js';

type FormValues = Record<string, string | boolean>;

interface ContractFormOptions<Values extends FormValues, Schema extends z.ZodType, Result> {
  /** The endpoint's body: what the server will parse with, too. */
  readonly schema: Schema;
  readonly initialValues: Values;
  /** Turns what stands in the fields into a body; by default empty fields are left out. */
  readonly toBody?: (values: Values) => unknown;
  /** Under which field a problem of the body is shown, where the names differ. */
  readonly fieldOf?: (path: string, values: Values) => string;
  readonly submit: (body: z.input<Schema>) => Promise<Result>;
  readonly onDone?: (result: Result) => unknown;
}

export interface ContractForm<Values extends FormValues> {
  readonly values: Values;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  reset(): void;
  /** Props of a Mantine input: name, value, change handler and the problem in words. */
  field(name: keyof Values & string): FieldProps;
  onSubmit(event: SubmitEvent<HTMLFormElement>): void;
  readonly submitting: boolean;
  /** A refusal that belongs to no field: show it with ProblemNotice. */
  readonly problem: unknown;
}

interface FieldProps {
  name: string;
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => void;
  error?: string;
}

const withoutEmpty = (values: FormValues): unknown =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/**
 * A form that is checked by the endpoint's own schema before it is sent, and by the server's answer
 * after. It does without Mantine's form library, which would cost every newcomer 7 KB.
 */
export function useContractForm<Values extends FormValues, Schema extends z.ZodType, Result>(
  options: ContractFormOptions<Values, Schema, Result>,
): ContractForm<Values> {
  const { schema, initialValues, submit, onDone, toBody = withoutEmpty, fieldOf = (path) => path } = options;
  const { t } = useTranslation('errors');
  const [values, setValues] = useState(initialValues);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const set = (name: string, value: string | boolean): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors(({ [name]: _mended, ...others }) => others);
  };

  /** Shows problems under their fields; false where none of them has a field here. */
  const show = (problems: readonly { field: string; code: string }[]): boolean => {
    const found: Record<string, string> = {};
    for (const { field, code } of problems)
      found[fieldOf(field, values)] ??= isFieldCode(code) ? code : 'invalid';
    setErrors(found);
    return focusFirst(Object.keys(values).filter((name) => name in found));
  };

  const send = async (): Promise<void> => {
    setProblem(null);
    const body = toBody(values);
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      show(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.message })));
      return;
    }
    setSubmitting(true);
    try {
      await onDone?.(await submit(body as z.input<Schema>));
    } catch (error) {
      const isShown = error instanceof ApiError && error.fields.length > 0 && show(error.fields);
      if (!isShown) setProblem(error);
    } finally {
      setSubmitting(false);
    }
  };

  return {
    values,
    set,
    submitting,
    problem,
    reset: () => {
      setValues(initialValues);
      setErrors({});
      setProblem(null);
    },
    field: (name) => ({
      name,
      value: String(values[name] ?? ''),
      onChange: (event) => set(name, event.currentTarget.value),
      ...(errors[name] ? { error: t(`field.${errors[name]}`) } : {}),
    }),
    onSubmit: (event) => {
      event.preventDefault();
      if (!submitting) void send();
    },
  };
}

/** Moves to the first of these fields; they are named in the order of the form. */
function focusFirst(names: readonly string[]): boolean {
  const [first] = names;
  if (!first) return false;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus());
  return true;
}
