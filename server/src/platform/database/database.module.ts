import { migrations } from '@academy/migrations';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { RowStream } from './row-stream.js';
import { UnitOfWork } from './unit-of-work.js';

/** Options of every connection of the product; `synchronize` is never on. */
export const dataSourceOptions = (
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
): DataSourceOptions => ({
  type: 'postgres',
  url: config.databaseUrl,
  migrations,
  migrationsTableName: 'migration',
  synchronize: false,
  applicationName: 'academy',
  extra: { max: config.databasePool, connectionTimeoutMillis: 5_000 },
});

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config),
        autoLoadEntities: true,
        retryAttempts: 1,
      }),
    }),
  ],
  providers: [RowStream, UnitOfWork],
  exports: [RowStream, UnitOfWork],
})
export class DatabaseModule {}
