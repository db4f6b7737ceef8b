import type { ErrorCode, FieldProblem } from '@academy/shared';

/** `offline`: no answer came at all. Any other code is the server's own. */
export type ApiErrorCode = ErrorCode | 'offline';

export interface ApiErrorFacts {
  readonly code: string;
  readonly status: number;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly requestId?: string | undefined;
  readonly detail?: string | undefined;
  /** The server's clock when it answered, for a client whose own clock is wrong. */
  readonly serverDate?: Date | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** A request that failed, with the code by which its words are found. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;
  readonly detail: string | undefined;
  readonly serverDate: Date | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ApiErrorFacts) {
    super(facts.code);
    this.name = 'ApiError';
    this.code = facts.code;
    this.status = facts.status;
    this.fields = facts.fields ?? [];
    this.requestId = facts.requestId;
    this.detail = facts.detail;
    this.serverDate = facts.serverDate;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** The server will not have it, however often it is sent: not a lost line, a sign-in that ended or too many tries. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.status >= 400 &&
  error.status < 500 &&
  ![401, 408, 429].includes(error.status);

export const isApiError = (error: unknown, code?: ApiErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);
