import { SMTPServer } from 'smtp-server';

/** What a mail server was handed. */
interface SunkMail {
  readonly to: string;
  readonly raw: string;
}

export interface MailSink {
  readonly url: string;
  readonly mails: SunkMail[];
  /** Addresses that are refused now, each with the code that is answered. */
  readonly refusing: Map<string, number>;
  readonly close: () => Promise<void>;
}

/** A mail server on this machine that keeps what it takes. */
export async function mailSink(): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const refusing = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const code = refusing.get(address);
      done(code ? Object.assign(new Error('Not now'), { responseCode: code }) : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refusing,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
