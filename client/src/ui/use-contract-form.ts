import { isFieldCode } from '@academy/shared';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiError } from '../lib/api-error.js';

interface ContractFormOptions<Values extends Record<string, unknown>, Schema extends z.ZodType, Result> {
  /** The endpoint's body: what the server will parse with, too. */
  readonly schema: Schema;
  readonly initialValues: Values;
  /** Turns what stands in the fields into a body; by default empty fields are left out. */
  readonly toBody?: (values: Values) => unknown;
  /** Under which field a body's problem is shown, where the names differ. */
  readonly fieldOf?: (path: string, values: Values) => string;
  readonly submit: (body: z.input<Schema>) => Promise<Result>;
  readonly onDone?: (result: Result) => unknown;
}

export interface ContractForm<Values extends Record<string, unknown>> {
  readonly form: UseFormReturnType<Values>;
  /** Props of a Mantine input: value, change handler and the problem in words. */
  field(name: keyof Values & string): Record<string, unknown>;
  onSubmit(event: SubmitEvent<HTMLFormElement>): void;
  readonly submitting: boolean;
  /** A refusal that belongs to no field: show it with ProblemNotice. */
  readonly problem: unknown;
}

const withoutEmpty = (values: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));

/** A form that is checked by the endpoint's own schema before it is sent and by the server's answer after. */
export function useContractForm<Values extends Record<string, unknown>, Schema extends z.ZodType, Result>(
  options: ContractFormOptions<Values, Schema, Result>,
): ContractForm<Values> {
  const { schema, initialValues, submit, onDone, toBody = withoutEmpty, fieldOf = (path) => path } = options;
  const { t } = useTranslation('errors');
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<Values>({ initialValues, clearInputErrorOnChange: true });

  const show = (problems: readonly { field: string; code: string }[]): boolean => {
    const errors: Record<string, string> = {};
    for (const { field, code } of problems) {
      const name = fieldOf(field, form.values);
      errors[name] ??= isFieldCode(code) ? code : 'invalid';
    }
    form.setErrors(errors);
    focusFirst(Object.keys(errors), Object.keys(form.values));
    return Object.keys(errors).some((name) => name in form.values);
  };

  const send = async (): Promise<void> => {
    const body = toBody(form.values);
    const parsed = schema.safeParse(body);
    setProblem(null);
    if (!parsed.success) {
      show(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.message })));
      return;
    }
    setSubmitting(true);
    try {
      const result = await submit(body as z.input<Schema>);
      await onDone?.(result);
    } catch (error) {
      const shown = error instanceof ApiError && error.fields.length > 0 && show(error.fields);
      if (!shown) setProblem(error);
    } finally {
      setSubmitting(false);
    }
  };

  return {
    form,
    submitting,
    problem,
    field: (name) => {
      const { error, ...input } = form.getInputProps(name) as { error?: string };
      return { ...input, name, ...(error ? { error: t(`field.${error}`) } : {}) };
    },
    onSubmit: (event) => {
      event.preventDefault();
      if (!submitting) void send();
    },
  };
}

/** Moves to the first field, in the order of the form, that has a problem. */
function focusFirst(wrong: readonly string[], order: readonly string[]): void {
  const first = order.find((name) => wrong.includes(name));
  if (!first) return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus());
}
