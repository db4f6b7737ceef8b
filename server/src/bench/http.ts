import { Agent, request as send } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
  readonly ms: number;
}

/** A browser without a window: keeps its cookie and its connections. */
export class Visitor {
  private cookie: string | undefined;

  constructor(
    private readonly origin: string,
    private readonly agent: Agent,
  ) {}

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    if (body === undefined) return this.send(method, path, undefined, headers);
    const payload = Buffer.from(JSON.stringify(body));
    return this.send(method, path, payload, { 'content-type': 'application/json', ...headers });
  }

  sendFile(path: string, file: Buffer): Promise<Answer> {
    return this.send('POST', path, file, { 'content-type': 'application/octet-stream' });
  }

  /** For what is too large to hold: the bytes are counted and thrown away. */
  download(path: string): Promise<{ status: number; bytes: number; ms: number }> {
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const asked = send(
        `${this.origin}${path}`,
        { agent: this.agent, headers: { cookie: this.cookie ?? '' } },
        (incoming) => {
          let bytes = 0;
          incoming.on('data', (part: Buffer) => {
            bytes += part.length;
          });
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, bytes, ms: performance.now() - from }),
          );
          incoming.on('error', reject);
          incoming.on('aborted', () => reject(new Error(`${path} was cut off after ${bytes} bytes`)));
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }

  private async send(
    method: string,
    path: string,
    payload: Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const answer = await exchange(this.origin, this.agent, method, path, payload, {
      ...headers,
      ...(this.cookie ? { cookie: this.cookie } : {}),
    });
    const set = answer.headers['set-cookie']?.[0];
    if (set) this.cookie = set.split(';')[0];
    return answer;
  }
}

export const keepAlive = (connections: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections });

function exchange(
  origin: string,
  agent: Agent,
  method: string,
  path: string,
  payload: Buffer | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const asked = send(
      `${origin}${path}`,
      {
        method,
        agent,
        headers: {
          'x-academy': '1',
          ...(payload ? { 'content-length': String(payload.length) } : {}),
          ...headers,
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(parts),
            ms: performance.now() - from,
          }),
        );
        incoming.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(payload);
  });
}

/** Does the work as often as asked, so many at once; returns the seconds it took. */
export async function atOnce(
  times: number,
  concurrency: number,
  work: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const from = performance.now();
  const lane = async (): Promise<void> => {
    while (next < times) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return (performance.now() - from) / 1000;
}
