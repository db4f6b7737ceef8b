import { type ErrorCode, errorTitles, type Problem } from '@academy/shared';
import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';

const codeByStatus: Record<number, ErrorCode> = {
  400: 'bad-input',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'bad-input',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** SQLSTATE classes and socket errors that say the database is not there, not that we asked it something wrong. */
const isDatabaseAway = (error: unknown): boolean => {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const code = String((cause as { code?: unknown }).code ?? '');
  const message = String((cause as { message?: unknown }).message ?? '');
  return (
    /^(08|57P|53)/.test(code) ||
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/i.test(message)
  );
};

/** Text that PostgreSQL cannot hold: NUL characters, halves of a surrogate pair. Nobody types them by mistake. */
const isUnstorable = (error: unknown): boolean => {
  const cause = (error as { driverError?: { code?: unknown } }).driverError;
  return cause?.code === '22021' || cause?.code === '22P05';
};

/** Answers a failure as `application/problem+json`; what was not expected is logged with its cause, never shown. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = expected(error);
  if (known.code === 'unexpected') request.log.error({ err: error }, 'unexpected failure');
  const problem: Problem = {
    type: `urn:academy:problem:${known.code}`,
    title: errorTitles[known.code],
    status: known.status,
    code: known.code,
    ...(known.details.detail ? { detail: known.details.detail } : {}),
    ...(known.fields.length > 0 ? { fields: [...known.fields] } : {}),
    requestId: request.id,
  };
  if (known.details.retryAfterSeconds) reply.header('retry-after', String(known.details.retryAfterSeconds));
  reply
    .status(known.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

function expected(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('unavailable', { retryAfterSeconds: 5 });
  if (isUnstorable(error)) return new AppError('bad-input');
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  const code = status ? codeByStatus[status] : undefined;
  return new AppError(code ?? 'unexpected');
}
