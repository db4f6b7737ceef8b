import type { AnyEndpoint, ViewOf } from '@academy/shared';
import { addressOf, type CallOf, errorOf } from './api.js';
import { ApiError } from './api-error.js';

/**
 * Sends a file to an endpoint that takes one, and says how much of it has left: `fetch` cannot, and on a weak line
 * a person must see that something moves.
 * @throws {ApiError} as `api` does; an `AbortError` where the signal gave it up
 */
export function sendFile<E extends AnyEndpoint>(
  endpoint: E,
  call: Omit<CallOf<E>, 'body' | 'signal'>,
  file: Blob,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<ViewOf<E>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abandoned());
      return;
    }
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint, call));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-academy', '1');
    request.setRequestHeader('content-type', endpoint.takes ?? 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(new ApiError({ code: 'offline', status: 0 }));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        resolve(JSON.parse(request.responseText) as ViewOf<E>);
      else void errorOf(asResponse(request)).then(reject);
    };
    request.onabort = () => reject(abandoned());
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const abandoned = (): DOMException => new DOMException('The file was not sent', 'AbortError');

const asResponse = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
  });
