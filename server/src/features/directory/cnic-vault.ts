import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Sealer } from '../../platform/crypto/sealing.js';
import { CnicMatcher } from '../identity/index.js';
import type { Wanted } from './domain/people-search.js';

/** A CNIC as it is kept: found by its index, opened only with the key, recognised by its end. */
export interface KeptCnic {
  readonly index: string;
  readonly sealed: string;
  readonly lastFour: string;
}

/** Turns the 13 digits of a CNIC into what the database may hold. */
@Injectable()
export class CnicVault {
  private readonly sealer: Sealer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly matcher: CnicMatcher,
  ) {
    this.sealer = new Sealer(config.secrets.cnicSealing, 'cnic');
  }

  keep(digits: string): KeptCnic {
    return { index: this.index(digits), sealed: this.sealer.seal(digits), lastFour: digits.slice(-4) };
  }

  /** The 13 digits again. Only for who may see them. */
  open(sealed: string): string {
    return this.sealer.open(sealed);
  }

  index(digits: string): string {
    return this.matcher.index(digits);
  }

  /** The same search with the index in place of the digits: what is compared in the database. */
  concealed(wanted: Wanted): Wanted {
    return wanted.cnic ? { ...wanted, cnic: this.index(wanted.cnic) } : wanted;
  }
}
