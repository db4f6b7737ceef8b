import { certificatePdf, type Problem } from '@academy/shared';
import { addressOf } from '../../../lib/api.js';
import { ApiError } from '../../../lib/api-error.js';

/**
 * Fetches the PDF and hands it to the browser as a file.
 * @throws {ApiError} `pdf-unavailable` while the server cannot make it, `offline`
 */
export async function downloadPdf(number: string): Promise<void> {
  const answer = await fetch(addressOf(certificatePdf, { params: { number } }), {
    credentials: 'same-origin',
    headers: { 'x-academy': '1' },
  }).catch(() => {
    throw new ApiError({ code: 'offline', status: 0 });
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => null)) as Problem | null;
    throw new ApiError({ code: problem?.code ?? 'pdf-unavailable', status: answer.status });
  }
  save(await answer.blob(), `${number}.pdf`);
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some phones read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
