import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

/**
 * The transaction that the current call runs in, without a handle that could be forgotten: repositories ask
 * here for their manager and get the transaction's, if there is one.
 */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.running.getStore() ?? this.dataSource.manager;
  }

  get isRunning(): boolean {
    return this.running.getStore() !== undefined;
  }

  repository<T extends ObjectLiteral>(target: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(target);
  }

  /** Rows of a raw query, in the current transaction. Parameters are `$1`, `$2`, … */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, parameters);
  }

  /** Runs the work in a transaction: the one under way, or a new one that commits when the work returns. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isRunning) return work();
    return this.dataSource.transaction((manager) => this.running.run(manager, work));
  }
}
