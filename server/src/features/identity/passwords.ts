import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommendation for Argon2id: 19 MiB, two passes, one lane. The library's algorithm 2 is Argon2id. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing of passwords, off the main thread. */
@Injectable()
export class Passwords {
  private readonly nobody = hash('the hash that an unknown login is compared with', OPTIONS);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), OPTIONS);
  }

  isRight(stored: string, password: string): Promise<boolean> {
    return verify(stored, password.normalize('NFC'));
  }

  /** Takes as long as checking a password, so that time does not tell whether there is an account. */
  async pretend(password: string): Promise<void> {
    await verify(await this.nobody, password.normalize('NFC'));
  }
}
