import { gunzipSync, gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Sealer } from '../../../platform/crypto/sealing.js';
import type { Sheet } from './sheet.js';

type Rows = Sheet['rows'];

/** A draft's spreadsheet as it is kept: it holds CNICs, in whatever column, so all of it is sealed. */
@Injectable()
export class SheetSeal {
  private readonly sealer: Sealer;

  constructor(@Inject(CONFIG) config: Config) {
    this.sealer = new Sealer(config.secrets.cnicSealing, 'people-import');
  }

  seal(rows: Rows): Buffer {
    return this.sealer.sealBytes(gzipSync(JSON.stringify(rows), { level: 1 }));
  }

  open(sealed: Uint8Array): Rows {
    return JSON.parse(gunzipSync(this.sealer.openBytes(sealed)).toString('utf8')) as Rows;
  }
}
