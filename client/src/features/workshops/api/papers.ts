import { type Language, participantsCsv, signInSheet } from '@academy/shared';
import { addressOf } from '../../../lib/api.js';
import { downloadFile } from '../../../lib/download-file.js';

/** @throws {ApiError} `pdf-unavailable` while the server cannot make it, `offline` */
export const downloadSheet = (id: string, session?: string): Promise<void> =>
  downloadFile(
    addressOf(signInSheet, { params: { id }, query: session ? { session } : {} }),
    'sign-in-sheet.pdf',
  );

export const csvAddress = (id: string, language: Language): string =>
  addressOf(participantsCsv, { params: { id }, query: { lang: language } });
