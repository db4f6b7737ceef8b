import { getMedia } from '@academy/shared';
import { addressOf } from '../../../lib/api.js';

/** Where a recording of a publication, or its captions, is fetched from. */
export const recordingAddress = (publicationId: string, name: string): string =>
  addressOf(getMedia, { params: { id: publicationId, name } });
