import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 32 bytes from a secret of any length, apart for each purpose. */
const keyFrom = (secret: string, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}\u0000${secret}`).digest();

/** Seals with AES-256-GCM: nonce, tag and cipher text, of texts in base64url. */
export class Sealer {
  private readonly key: Buffer;

  constructor(secret: string, purpose: string) {
    this.key = keyFrom(secret, purpose);
  }

  seal(text: string): string {
    return this.sealBytes(Buffer.from(text, 'utf8')).toString('base64url');
  }

  /** @throws Error where the text was changed or sealed with another key */
  open(sealed: string): string {
    return this.openBytes(Buffer.from(sealed, 'base64url')).toString('utf8');
  }

  sealBytes(content: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error where the bytes were changed or sealed with another key */
  openBytes(bytes: Uint8Array): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }
}

/** Makes the same index from the same text, useless to anyone without the key: finds without revealing. */
export class Matcher {
  private readonly key: Buffer;

  constructor(secret: string, purpose: string) {
    this.key = keyFrom(secret, purpose);
  }

  index(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
