import { type ErrorCode, errorTitles, type FieldCode, fieldTitles } from '@academy/shared';

interface FieldFault {
  readonly field: string;
  readonly code: FieldCode;
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  'bad-input': 422,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'not-allowed': 403,
  'account-closed': 403,
  'not-on-roll': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'lesson-not-found': 404,
  'too-large': 413,
  'event-from-future': 422,
  'import-unreadable': 422,
  'import-old-excel': 422,
  'import-empty': 422,
  'import-no-headings': 422,
  'import-too-long': 422,
  'questions-unreadable': 422,
  'questions-none': 422,
  'questions-too-many': 422,
  'evidence-unreadable': 422,
  'media-unreadable': 422,
  'archive-unreadable': 422,
  'archive-refused': 422,
  'word-unreadable': 422,
  'word-refused': 422,
  'word-empty': 422,
  'period-not-begun': 422,
  'as-of-in-future': 422,
  'too-many-requests': 429,
  unexpected: 500,
  unavailable: 503,
  'pdf-unavailable': 503,
};

/** An expected failure: a code of the contract, its HTTP status, and the fields at fault where there are any. */
export class AppError extends Error {
  readonly status: number;
  readonly fields: readonly { field: string; code: string; message: string }[];

  constructor(
    readonly code: ErrorCode,
    readonly details: { fields?: readonly FieldFault[]; detail?: string; retryAfterSeconds?: number } = {},
  ) {
    super(errorTitles[code]);
    this.status = statusOf[code] ?? 409;
    this.fields = (details.fields ?? []).map((fault) => ({ ...fault, message: fieldTitles[fault.code] }));
  }
}
