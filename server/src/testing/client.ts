import type { AnyEndpoint, BodyOf, ErrorCode, Problem, ViewOf } from '@academy/shared';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; null for an answer without one. */
  readonly body: Body;
  readonly text: string;
  /** Code of the problem, where the answer is one. */
  readonly code: ErrorCode | null;
}

interface Extra {
  readonly headers?: Record<string, string>;
}

interface Parts<E extends AnyEndpoint> extends Extra {
  readonly params?: Record<string, string | number>;
  readonly query?: Record<string, string | number | boolean | undefined>;
  readonly body?: BodyOf<E>;
}

/** Calls the product as a browser does: keeps its cookies and says that it is the academy's own page. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get = (path: string, extra?: Extra): Promise<Answer> => this.send('GET', path, undefined, extra);
  post = (path: string, body?: unknown, extra?: Extra): Promise<Answer> =>
    this.send('POST', path, body, extra);
  put = (path: string, body?: unknown, extra?: Extra): Promise<Answer> => this.send('PUT', path, body, extra);
  patch = (path: string, body?: unknown, extra?: Extra): Promise<Answer> =>
    this.send('PATCH', path, body, extra);
  delete = (path: string, extra?: Extra): Promise<Answer> => this.send('DELETE', path, undefined, extra);

  /** A file, as its bytes. */
  async download(path: string): Promise<{ status: number; bytes: Uint8Array }> {
    const response = await fetch(new URL(path, this.url), { headers: this.headers() });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  /** A file that is made on a request that writes something, as its bytes. */
  async postForFile(path: string, body: unknown): Promise<{ status: number; bytes: Uint8Array }> {
    const headers = { ...this.headers(), 'content-type': 'application/json' };
    const response = await fetch(new URL(path, this.url), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  /** Calls an endpoint of the contract; the body is typed by it, and what comes back too. */
  async call<E extends AnyEndpoint>(endpoint: E, parts: Parts<E> = {}): Promise<Answer<ViewOf<E>>> {
    const filled = Object.entries(parts.params ?? {}).reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
      endpoint.path,
    );
    const given = Object.entries(parts.query ?? {}).filter(([, value]) => value !== undefined);
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    const path = query.size > 0 ? `${filled}?${query}` : filled;
    return (await this.send(endpoint.method, path, parts.body, parts)) as Answer<ViewOf<E>>;
  }

  /** @throws Error where the details are not taken */
  async signIn(login: string, password: string): Promise<void> {
    const answer = await this.post('/api/sign-in', { login, password });
    if (answer.status >= 300)
      throw new Error(`sign-in of ${login} answered ${answer.status}: ${answer.text}`);
  }

  /** A `Uint8Array` is sent as the file that it is. */
  async send(method: string, path: string, body?: unknown, extra: Extra = {}): Promise<Answer> {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...this.headers(),
        ...(body === undefined
          ? {}
          : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...extra.headers,
      },
      ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = isJson && text ? JSON.parse(text) : null;
    const code = response.status >= 400 ? ((parsed as Problem | null)?.code ?? null) : null;
    return {
      status: response.status,
      headers: response.headers,
      body: parsed,
      text,
      code: code as ErrorCode | null,
    };
  }

  private headers(): Record<string, string> {
    return { 'x-academy': '1', ...(this.cookieLine ? { cookie: this.cookieLine } : {}) };
  }

  /** For a request that is written by hand. */
  get cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
      const isGone =
        attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute)) ||
        /expires=Thu, 01 Jan 1970/i.test(line);
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
