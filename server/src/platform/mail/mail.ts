import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { CONFIG, type Config } from '../../config/config.js';

/** One message to one person. */
export interface Message {
  /** Made of what is sent and to whom: the same message sent twice is one to the programs that read mail. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Buffer;
  }[];
}

/** `refused`: this address or message will never be taken. `unreachable`: trying again later may help. */
export type Handed = 'delivered' | 'refused' | 'unreachable';

type Way = 'smtp' | 'folder' | 'not-set-up';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/**
 * Hands messages to the mail server of SMTP_URL. Without one they become `.eml` files in DATA_DIR/mail, to be looked at;
 * in production nothing is sent. Addresses and what a mail server answers about them are never logged.
 */
@Injectable()
export class Mail implements OnApplicationShutdown {
  readonly way: Way;
  private readonly log = new Logger('mail');
  private readonly smtp: ReturnType<typeof smtpTo> | null;
  private readonly folder: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { smtpUrl } = config.mail;
    this.smtp = smtpUrl ? smtpTo(smtpUrl) : null;
    this.way = smtpUrl ? 'smtp' : config.production ? 'not-set-up' : 'folder';
    this.folder = join(config.dataDir, 'mail');
  }

  async send(message: Message): Promise<Handed> {
    if (this.way === 'not-set-up') return 'unreachable';
    const options = this.optionsOf(message);
    if (!this.smtp) return this.write(message.key, options);
    try {
      await this.smtp.sendMail(options);
      return 'delivered';
    } catch (error) {
      const { code = 'unknown', responseCode = 0 } = error as { code?: string; responseCode?: number };
      this.log.warn(`A message was not taken: ${code} ${responseCode}`);
      return isFinal(code, responseCode) ? 'refused' : 'unreachable';
    }
  }

  private optionsOf({ key, to, subject, text, html, attachments }: Message): SendMailOptions {
    const host = new URL(this.config.publicUrl).hostname;
    return {
      messageId: `<${key}@${host}>`,
      from: this.config.mail.from,
      to: [{ ...to }],
      subject,
      text,
      html,
      attachments: attachments.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: bytes,
      })),
      // Nobody's holiday notice answers a machine.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  /** Written beside and renamed: a crash leaves no half file, and the same message again replaces itself. */
  private async write(key: string, options: SendMailOptions): Promise<Handed> {
    const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(options);
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${key}.eml`);
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, composed.message as Buffer);
    await rename(draft, path);
    return 'delivered';
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}

const smtpTo = (url: string) =>
  createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    logger: false,
  });

/** A 5xx about the address or the message; about signing in or the connection it is ours to mend. */
const isFinal = (code: string, responseCode: number): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 && responseCode < 600;
