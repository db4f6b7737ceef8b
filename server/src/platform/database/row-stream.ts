import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import Cursor, { type CursorQueryConfig } from 'pg-cursor';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';

/** Few enough for what is made of them to die young: of larger pieces the heap keeps all that was sent until it is next swept. */
const ROWS_AT_ONCE = 500;

/**
 * Reads results that are too large for memory, on a connection of their own and outside any unit of work. A slow reader
 * holds that connection for long: so many at once wait for each other, and the rest of the pool stays with the requests.
 */
@Injectable()
export class RowStream {
  private readonly most: number;
  private reading = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Pick<Config, 'databasePool'>,
  ) {
    this.most = Math.max(1, Math.floor(config.databasePool / 3));
  }

  /**
   * Rows of one query as arrays in the order of its columns, some hundred at a time. All are of the moment when the
   * first were read. Whoever stops early must end the iteration (`for await` does), which gives the connection back.
   */
  read(sql: string, parameters: unknown[] = []): AsyncGenerator<unknown[][]> {
    return this.open(sql, parameters, { rowMode: 'array' });
  }

  /** The same with a row as an object by the names of its columns: easier to read, and slower. */
  readObjects<Row>(sql: string, parameters: unknown[] = []): AsyncGenerator<Row[]> {
    return this.open(sql, parameters, {});
  }

  private async *open<Row>(
    sql: string,
    parameters: unknown[],
    config: CursorQueryConfig,
  ): AsyncGenerator<Row[]> {
    await this.begin();
    const runner = this.dataSource.createQueryRunner();
    try {
      const client: PoolClient = await runner.connect();
      const cursor = client.query(new Cursor<Row>(sql, parameters, config));
      try {
        for (;;) {
          const rows = await cursor.read(ROWS_AT_ONCE);
          if (rows.length === 0) return;
          yield rows;
        }
      } finally {
        await cursor.close();
      }
    } finally {
      await runner.release();
      this.end();
    }
  }

  private async begin(): Promise<void> {
    if (this.reading < this.most) this.reading += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Whoever waits longest takes the place over. */
  private end(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.reading -= 1;
  }
}
