import 'reflect-metadata';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { loadConfig } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { PlatformModule } from '../platform/platform.module.js';
import { freshDatabase } from './database.js';
import { HeldClock } from './held-clock.js';

export interface TestRooms {
  readonly unitOfWork: UnitOfWork;
  readonly clock: HeldClock;
  /** A service of these rooms, by its class. */
  readonly get: TestingModule['get'];
  readonly close: () => Promise<void>;
}

/** For `*.db.spec.ts` of services: some rooms on the platform, with a database of their own and a clock that is held. */
export async function testRooms(rooms: NonNullable<ModuleMetadata['imports']>): Promise<TestRooms> {
  const database = await freshDatabase();
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '10',
    LOG_LEVEL: 'silent',
  });
  const clock = new HeldClock();
  const nest = await Test.createTestingModule({ imports: [PlatformModule.with(config), ...rooms] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  nest.useLogger(false);
  await nest.init();
  const close = async (): Promise<void> => {
    await nest.close();
    await database.drop();
  };
  return { unitOfWork: nest.get(UnitOfWork), clock, get: nest.get.bind(nest), close };
}
