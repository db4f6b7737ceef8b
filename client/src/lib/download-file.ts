import type { Problem } from '@academy/shared';
import { ApiError } from './api-error.js';

/**
 * Fetches a file that takes a while to be made and hands it to the browser.
 * @param body where making the file writes something, or takes a file: it is then posted
 * @throws {ApiError} with the server's code, or `offline`
 */
export async function downloadFile(address: string, name: string, body?: unknown): Promise<void> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: { 'x-academy': '1', ...(body === undefined ? {} : { 'content-type': typeOf(body) }) },
    ...(body === undefined
      ? {}
      : { method: 'POST', body: body instanceof Blob ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError({ code: 'offline', status: 0 });
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => null)) as Problem | null;
    throw new ApiError({ code: problem?.code ?? 'pdf-unavailable', status: answer.status });
  }
  saveFile(await answer.blob(), name);
}

const typeOf = (body: unknown): string =>
  body instanceof Blob ? 'application/octet-stream' : 'application/json';

/** Hands a file that was made here to the browser. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some phones read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
