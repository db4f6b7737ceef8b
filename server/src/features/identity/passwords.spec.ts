import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.js';

const PASSWORD = 'دریا کے اوپر پتنگ 42';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('should hash with argon2id at 19 MiB, two passes and one lane, with a salt of its own', async () => {
    const [one, other] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  it('should match the password and no other', async () => {
    const hashed = await passwords.hash(PASSWORD);
    expect(await passwords.matches(hashed, PASSWORD)).toBe(true);
    expect(await passwords.matches(hashed, `${PASSWORD} `)).toBe(false);
  });

  it('should match nothing with what is no hash', async () => {
    expect(await passwords.matches('', PASSWORD)).toBe(false);
  });

  describe('when nobody has the login', () => {
    it('should check a hash of the same cost', async () => {
      class Watched extends Passwords {
        readonly checked: string[] = [];
        override matches(passwordHash: string, password: string): Promise<boolean> {
          this.checked.push(passwordHash);
          return super.matches(passwordHash, password);
        }
      }
      const watched = new Watched();
      await watched.spend(PASSWORD);
      await watched.spend(PASSWORD);
      expect(watched.checked).toHaveLength(2);
      for (const hash of watched.checked) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });
});
