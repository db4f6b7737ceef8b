import { type AnyEndpoint, type Permission, permissions, type Role, scopedRoles } from '@academy/shared';
import type { TestClient } from './client.js';
import type { Learner } from './permission-learner.js';
import type { Caller, World } from './permission-world.js';

/**
 * Whose thing a request asks for. `anyone`: nobody's, or what is the same for all. `own`: the caller's. `other`:
 * somebody else's, which no permission opens. `inside` and `outside`: somebody's within a coordinator's agency and
 * beyond it.
 */
type Whose = 'anyone' | 'own' | 'other' | 'inside' | 'outside';

/** A request that would be taken from somebody who may make it. */
export interface ValidRequest {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  /** Who sends it, where that is not the caller's usual sign-in session. */
  readonly client?: TestClient;
}

export interface Case {
  readonly whose: Whose;
  /** `me` is the caller's account; for a visitor somebody's, so that what is asked for exists. */
  readonly request: (world: World, me: Learner, caller: Caller) => ValidRequest | Promise<ValidRequest>;
  /** What it takes here beyond the endpoint's own access. */
  readonly needs?: Permission;
  /** Success status, where it hangs on the machine. */
  readonly success?: (world: World) => Promise<number>;
}

/** By endpoint name: the requests to try. */
export type Rows = Readonly<Record<string, readonly Case[]>>;

export const anyone = (request: Case['request'] = () => ({})): readonly Case[] => [
  { whose: 'anyone', request },
];

/** One's own is open, somebody else's is not to be found. */
export const ownOnly = (request: (learner: Learner, world: World) => ValidRequest): readonly Case[] => [
  { whose: 'own', request: (world, me) => request(me, world) },
  { whose: 'other', request: (world) => request(world.inside, world) },
];

/** Within a coordinator's agency it is open, beyond it is not to be found. */
export const withinReach = (request: (learner: Learner, world: World) => ValidRequest): readonly Case[] => [
  { whose: 'inside', request: (world) => request(world.inside, world) },
  { whose: 'outside', request: (world) => request(world.outside, world) },
];

const holds = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

/** What the permission table and the reach of a role say to this request. */
export function expectedStatus(endpoint: AnyEndpoint, { whose, needs }: Case, caller: Caller): number {
  const { access } = endpoint;
  if (access === 'public') return endpoint.status;
  if (caller === 'visitor') return 401;
  if (access !== 'signed-in' && !holds(caller, access)) return 403;
  if (needs && !holds(caller, needs)) return 403;
  if (whose === 'other') return 404;
  if (whose === 'outside' && scopedRoles.includes(caller)) return 404;
  return endpoint.status;
}
