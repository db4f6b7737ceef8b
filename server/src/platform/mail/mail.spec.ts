import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../config/config.js';
import { mailSink } from '../../testing/mail-sink.js';
import { Mail, type Message } from './mail.js';

const message: Message = {
  key: 'one.two',
  to: { name: 'Amina, "the" Rafiq', address: 'amina@example.pk' },
  subject: 'Figures\r\nBcc: somebody@else.example',
  text: 'The figures',
  html: '<p>The figures</p>',
  attachments: [{ name: 'figures.csv', mediaType: 'text/csv', bytes: Buffer.from('a,b\r\n1,2\r\n') }],
};

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'academy-mail-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const mailWith = (environment: Record<string, string> = {}): Mail =>
  new Mail(loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...environment }));

describe('send', () => {
  it('should write one file for a message, however often it is sent, where there is no mail server', async () => {
    const mail = mailWith({ MAIL_FROM: 'Academy <academy@ncrc.example>' });
    expect([mail.way, await mail.send(message), await mail.send(message)]).toEqual([
      'folder',
      'delivered',
      'delivered',
    ]);
    expect(await readdir(join(dataDir, 'mail'))).toEqual(['one.two.eml']);
    const written = await readFile(join(dataDir, 'mail', 'one.two.eml'), 'utf8');
    expect(written).toContain('From: Academy <academy@ncrc.example>');
    expect(written).toContain('filename=figures.csv');
    // Nobody becomes a recipient by what stands in a title.
    expect(written).not.toMatch(/^Bcc:/im);
  });

  it.each([
    [451, 'unreachable'],
    [550, 'refused'],
  ])('should tell an answer of %i as %s', async (code, told) => {
    const sink = await mailSink();
    const mail = mailWith({ SMTP_URL: sink.url, LOG_LEVEL: 'silent' });
    sink.refusing.set('amina@example.pk', code);
    expect(await mail.send(message)).toBe(told);
    sink.refusing.clear();
    expect([await mail.send(message), sink.mails.length]).toEqual(['delivered', 1]);
    await sink.close();
    expect(await mail.send(message)).toBe('unreachable');
  });

  it('should send nothing in production where no mail server is named', async () => {
    const secret = 'x'.repeat(40);
    const mail = mailWith({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://academy.example',
      SESSION_SECRET: secret,
      CNIC_SEALING_KEY: secret,
      CNIC_MATCHING_KEY: secret,
      CERTIFICATE_KEY: '{}',
    });
    expect([mail.way, await mail.send(message)]).toEqual(['not-set-up', 'unreachable']);
    expect(await readdir(dataDir)).toEqual([]);
  });
});

describe('the configuration', () => {
  it.each(['http://mail:25', 'smtp//secret', 'secret'])(
    'should refuse %s as SMTP_URL without repeating it',
    (url) => {
      const read = () => loadConfig({ NODE_ENV: 'test', SMTP_URL: url });
      expect(read).toThrow(ConfigError);
      expect(read).toThrow(/SMTP_URL: must look like/);
      expect(read).not.toThrow(/secret/);
    },
  );

  it('should send from the host of the academy unless it is told otherwise', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://academy.example/' }).mail.from).toBe('no-reply@academy.example');
    expect(() => loadConfig({ MAIL_FROM: 'nobody' })).toThrow(/MAIL_FROM/);
  });
});
