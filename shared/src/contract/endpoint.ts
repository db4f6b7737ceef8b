import { z } from 'zod';
import type { Permission } from '../permissions.js';

/** Who may call: anyone, anyone who has signed in, or holders of a permission (see permissions.ts). */
export type Access = 'public' | 'signed-in' | Permission;

export interface Endpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  V extends z.ZodType,
> {
  /** Unique, in the form `feature.verb-object`; the key of the permission test's table. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:params`, from the host's root. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly view: V;
  /** Success status; 200 unless given. */
  readonly status: number;
  /** Media type of a file that is sent as it is, in place of `body`. */
  readonly takes: string | null;
  /** Media type of the answer when it is a file rather than `view`. */
  readonly media: string | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place that speaks of "an endpoint of whatever shape"
export type AnyEndpoint = Endpoint<any, any, any, any>;

const nothing = z.strictObject({});
type Nothing = typeof nothing;

interface Definition<P, Q, B, V> {
  name: string;
  method: AnyEndpoint['method'];
  path: string;
  access: Access;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  view?: V;
  status?: number;
  takes?: string;
  media?: string;
}

/**
 * The single definition of one HTTP operation: the server parses with it, the client calls with it,
 * forms validate with it, OpenAPI and the permission test are made from it.
 */
export function endpoint<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
  V extends z.ZodType = z.ZodUndefined,
>(definition: Definition<P, Q, B, V>): Endpoint<P, Q, B, V> {
  return {
    ...definition,
    params: definition.params ?? (nothing as unknown as P),
    query: definition.query ?? (nothing as unknown as Q),
    body: definition.body ?? (z.undefined() as unknown as B),
    view: definition.view ?? (z.undefined() as unknown as V),
    status: definition.status ?? 200,
    takes: definition.takes ?? null,
    media: definition.media ?? null,
  };
}

export type ParamsOf<E extends AnyEndpoint> = z.output<E['params']>;
export type QueryOf<E extends AnyEndpoint> = z.output<E['query']>;
export type BodyOf<E extends AnyEndpoint> = z.output<E['body']>;
export type ViewOf<E extends AnyEndpoint> = z.output<E['view']>;
