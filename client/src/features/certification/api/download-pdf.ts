import { certificatePdf } from '@academy/shared';
import { addressOf } from '../../../lib/api.js';
import { downloadFile } from '../../../lib/download-file.js';

/**
 * Fetches the PDF and hands it to the browser as a file.
 * @throws {ApiError} `pdf-unavailable` while the server cannot make it, `offline`
 */
export const downloadPdf = (number: string): Promise<void> =>
  downloadFile(addressOf(certificatePdf, { params: { number } }), `${number}.pdf`);
