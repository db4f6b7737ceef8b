import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';

/** Files kept under the hash of their content. Servers that share a database share the folder. */
abstract class HashedFiles {
  constructor(private readonly root: string) {}

  /** Keeps the bytes and returns their SHA-256 in hex. Written beside and renamed: a crash leaves no half file. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(sha256);
    await mkdir(join(path, '..'), { recursive: true });
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
    return sha256;
  }

  /** The bytes under a hash, or null where they are gone or no longer match it. */
  async find(sha256: string): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(sha256)).catch(() => null);
    return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  /** Where the bytes under a hash lie, for sending parts of a large file; it need not be there. */
  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

/** What must be kept as it came, in DATA_DIR/files: nothing is ever taken out, since many things may name one file. */
@Injectable()
export class FileStore extends HashedFiles {
  constructor(@Inject(CONFIG) config: Config) {
    super(join(config.dataDir, 'files'));
  }
}

/**
 * What can be made anew at any time, in DATA_DIR/made: it may go once nobody asks for it. It lies apart, so that the same
 * bytes handed in elsewhere, such as a downloaded book as evidence, outlive it.
 */
@Injectable()
export class MadeFiles extends HashedFiles {
  constructor(@Inject(CONFIG) config: Config) {
    super(join(config.dataDir, 'made'));
  }

  /** Takes a file out; one that is not there is out. */
  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }
}
