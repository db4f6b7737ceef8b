import type { AnyEndpoint, Problem, ViewOf } from '@academy/shared';
import type { z } from 'zod';
import { ApiError } from './api-error.js';

/** A part of a call: may be left out where the endpoint takes nothing or only optional values there. */
type Part<Name extends string, T> = undefined extends T
  ? { [K in Name]?: T }
  : Record<never, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

export type CallOf<E extends AnyEndpoint> = Part<'params', z.input<E['params']>> &
  Part<'query', z.input<E['query']>> &
  Part<'body', z.input<E['body']>> & { signal?: AbortSignal };

interface LooseCall {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of an endpoint with its parameters and query filled in; for links to files as well. */
export function addressOf<E extends AnyEndpoint>(
  endpoint: E,
  call: Omit<CallOf<E>, 'body' | 'signal'>,
): string {
  const { params = {}, query = {} } = call as LooseCall;
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * Calls the server by an endpoint's definition.
 * @throws {ApiError} with the server's code, or with `offline` when no answer came.
 */
export async function api<E extends AnyEndpoint>(endpoint: E, call: CallOf<E>): Promise<ViewOf<E>> {
  const { body, signal } = call as LooseCall;
  const answer = await send(addressOf(endpoint, call), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'x-academy': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) throw await errorOf(answer);
  if (answer.status === 204) return undefined as ViewOf<E>;
  return (await readJson(answer)) as ViewOf<E>;
}

async function send(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (error) {
    // A request that the page itself gave up is not a lost line.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ code: 'offline', status: 0 });
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    // The line broke in the middle of the answer, or something on the way answered in our stead.
    throw new ApiError({ code: 'offline', status: answer.status });
  }
}

/** What a failed answer says, by its problem. */
export async function errorOf(answer: Response): Promise<ApiError> {
  const problem = await problemOf(answer);
  const date = Date.parse(answer.headers.get('date') ?? '');
  const retryAfter = Number(answer.headers.get('retry-after'));
  return new ApiError({
    code: problem?.code ?? (answer.status >= 500 ? 'unavailable' : 'unexpected'),
    status: answer.status,
    fields: problem?.fields,
    requestId: problem?.requestId,
    detail: problem?.detail,
    serverDate: Number.isNaN(date) ? undefined : new Date(date),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
  });
}

async function problemOf(answer: Response): Promise<Problem | null> {
  if (!answer.headers.get('content-type')?.includes('json')) return null;
  try {
    return (await answer.json()) as Problem;
  } catch {
    return null;
  }
}
