import type { Config } from '../../../config/config.js';
import { contentHash } from '../domain/canonical.js';
import type { FoundSource } from './book-sources.service.js';
import type { BookKind } from './books.repository.js';

/** Raised when books come to be set otherwise, so that those of before are not given out any more. */
const SETTING = 2;

/** The same for the same book, whoever asks for it and whenever. */
export const bookDigest = (
  { identity }: Pick<FoundSource, 'identity'>,
  { language, format }: BookKind,
  { brand, publicUrl }: Pick<Config, 'brand' | 'publicUrl'>,
): string => contentHash({ setting: SETTING, identity, language, format, brand, publicUrl });
