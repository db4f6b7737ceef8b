import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. (argon2id is the package's algorithm.) */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords, on threads of the pool beside the event loop. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** Whether the password is the hashed one; a hash that is none is a "no". */
  matches(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, password).catch(() => false);
  }

  /** Spends the time of a check on nobody's hash, so that an unknown login takes as long as a known one. */
  async spend(password: string): Promise<void> {
    this.decoy ??= this.hash('nobody has this password');
    await this.matches(await this.decoy, password);
  }
}
