import { QueryFailedError } from 'typeorm';

/** Whether a statement failed because it would break the named unique constraint or index. */
export const isViolation = (error: unknown, constraint: string): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === constraint;
