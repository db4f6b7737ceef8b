import type { WorkshopTestKind } from '@academy/shared';

/** The test that an address speaks of. */
export const testKindIn = (which: string | undefined): WorkshopTestKind =>
  which === 'post' ? 'post' : 'pre';
