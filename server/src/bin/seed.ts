import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/config.js';
import { seed } from '../seed.js';
import { plainly } from './plainly.js';

/** Loads reference data and manuals into DATABASE_URL, and the demonstration where DEMONSTRATION=true. */
await plainly(async () => {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await seed(app, config, console.log);
  } finally {
    await app.close();
  }
});
