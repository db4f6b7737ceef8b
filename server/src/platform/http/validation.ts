import { type FieldCode, isFieldCode } from '@academy/shared';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { AppError } from '../errors.js';

type Issue = z.core.$ZodIssue;

const codeOf = (issue: Issue): FieldCode => {
  if (isFieldCode(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknown-key';
  if (issue.code === 'too_small') return 'too-short';
  if (issue.code === 'too_big') return 'too-long';
  // Issues do not carry their input; the message says whether there was any.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'required';
  return 'invalid';
};

/** One fault a field, named by its path (`events.2.at`); unknown keys are named themselves. */
const fieldFaults = (issues: readonly Issue[]): { field: string; code: FieldCode }[] =>
  issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'unknown-key' as const }));
    return [{ field: path.join('.'), code: codeOf(issue) }];
  });

/** Parses what comes in with the contract's schema and answers a strict, field-by-field problem. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new AppError('bad-input', { fields: fieldFaults(issues as unknown as readonly Issue[]) }),
  });
