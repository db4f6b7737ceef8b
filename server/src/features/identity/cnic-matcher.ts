import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Matcher } from '../../platform/crypto/sealing.js';

/** The index by which one CNIC is found again, as a login and as a person, without being kept in the clear. */
@Injectable()
export class CnicMatcher {
  private readonly matcher: Matcher;

  constructor(@Inject(CONFIG) config: Config) {
    this.matcher = new Matcher(config.secrets.cnicMatching, 'cnic');
  }

  /** `digits` are the 13 digits as parseCnic gives them. */
  index(digits: string): string {
    return this.matcher.index(digits);
  }
}
