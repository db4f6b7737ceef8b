import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import Cursor, { type CursorQueryConfig } from 'pg-cursor';
import { DataSource } from 'typeorm';

const ROWS_AT_ONCE = 2_000;

/** Reads results that are too large for memory, on a connection of their own and outside any unit of work. */
@Injectable()
export class RowStream {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Rows of one query as arrays in the order of its columns, some thousand at a time. All are of the moment when the
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
    }
  }
}
