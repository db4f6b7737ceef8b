import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 32 bytes from a secret of any length, apart for each purpose. */
const keyFrom = (secret: string, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}\u0000${secret}`).digest();

/** Seals short texts with AES-256-GCM: nonce, tag and cipher text in base64url. */
export class Sealer {
  private readonly key: Buffer;

  constructor(secret: string, purpose: string) {
    this.key = keyFrom(secret, purpose);
  }

  seal(text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Error where the text was changed or sealed with another key */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
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
