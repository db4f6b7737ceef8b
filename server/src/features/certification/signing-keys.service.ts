import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateFacts, listSigningKeys, ViewOf } from '@academy/shared';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readSigningKey, type SigningKey, signFacts } from './domain/signature.js';

const OWNER_ONLY = 0o600;

interface KeyRow {
  readonly kid: string;
  readonly public_key: string;
  readonly created_at: Date;
}

/** The key that signs certificates, and the public half of every key that ever did. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  private current: SigningKey;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    this.current = await readSigningKey(this.config.secrets.certificateKey ?? (await this.ownKey()));
    await this.publish(this.current);
  }

  /** Compact JWS over the printed facts, and the name of the key that made it. */
  async sign(facts: CertificateFacts): Promise<{ signature: string; kid: string }> {
    return { signature: await signFacts(facts, this.current), kid: this.current.kid };
  }

  async list(): Promise<ViewOf<typeof listSigningKeys>> {
    const rows = await this.unitOfWork.query<KeyRow>(
      'SELECT kid, public_key, created_at FROM signing_key ORDER BY created_at, kid',
    );
    const items = rows.map((row) => ({
      kid: row.kid,
      publicKey: row.public_key,
      createdAt: row.created_at.toISOString(),
    }));
    return { items };
  }

  /** Keys are added and stay for ever: what one of them signed can be checked as long as the database lives. */
  private async publish({ kid, publicKey }: SigningKey): Promise<void> {
    await this.unitOfWork.query(
      'INSERT INTO signing_key (kid, public_key) VALUES ($1, $2) ON CONFLICT (kid) DO NOTHING',
      [kid, publicKey],
    );
    const [held] = await this.unitOfWork.query<KeyRow>('SELECT public_key FROM signing_key WHERE kid = $1', [
      kid,
    ]);
    if (held?.public_key !== publicKey)
      throw new Error('Another certificate key has the same name; make a new one.');
  }

  /** Outside production: a key made once for this data folder. Two servers that start at once agree on one. */
  private async ownKey(): Promise<string> {
    if (this.config.production) throw new Error('Production signs certificates with CERTIFICATE_KEY.');
    const path = join(this.config.dataDir, 'signing-key.json');
    const kept = await readFile(path, 'utf8').catch(unlessMissing);
    if (kept !== null) return kept;
    await mkdir(this.config.dataDir, { recursive: true });
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    await writeFile(draft, JSON.stringify(key), { mode: OWNER_ONLY, flush: true });
    // A link appears whole or not at all, and not where another server's key stands already.
    await link(draft, path).catch(unlessThere);
    await rm(draft);
    return readFile(path, 'utf8');
  }
}

const unless =
  (expected: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === expected) return null;
    throw error;
  };
const unlessMissing = unless('ENOENT');
const unlessThere = unless('EEXIST');
