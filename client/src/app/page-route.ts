import type { Permission } from '@academy/shared';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadNamespaces } from '../lib/i18n/index.js';
import { RouteError } from './shell/route-error.js';

export interface PageHandle {
  /** Who may open the page; `newcomer` sends those without an account to create one rather than to sign in. */
  readonly access: 'public' | 'signed-in' | 'newcomer' | Permission;
  /** focus: reading and tests, with a slim header and no footer. */
  readonly chrome: 'full' | 'focus';
}

interface PageOptions extends Partial<PageHandle> {
  /** The page's words, loaded beside its chunk. */
  readonly words?: readonly string[];
}

/** A page as its own chunk. The module's default export is the page. */
export function page(
  path: string,
  load: () => Promise<{ default: ComponentType }>,
  { access = 'public', chrome = 'full', words = [] }: PageOptions = {},
): RouteObject {
  return {
    ...(path === '/' ? { index: true as const } : { path }),
    handle: { access, chrome } satisfies PageHandle,
    ErrorBoundary: RouteError,
    lazy: async () => {
      const [module] = await Promise.all([load(), loadNamespaces(words)]);
      return { Component: module.default };
    },
  } as RouteObject;
}
