import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/config.js';
import { isSound, Seals } from '../features/register/index.js';
import { plainly } from './plainly.js';

/** Recomputes the register's whole chain and says whether it is what it was; exit code 1 where it is not. */
await plainly(async () => {
  const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig()), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const found = await app.get(Seals).verify();
    console.log(
      `${found.entries} entries in ${found.seals} seals, ${found.waiting} waiting for the next seal.`,
    );
    for (const id of found.changedEntries) console.log(`Changed since it was written: entry ${id}`);
    for (const number of found.brokenSeals) console.log(`Does not hold: seal ${number}`);
    for (const id of found.lostEntries) console.log(`In no seal: entry ${id}`);
    console.log(isSound(found) ? 'The register is sound.' : 'The register is NOT sound.');
    process.exitCode = isSound(found) ? 0 : 1;
  } finally {
    await app.close();
  }
});
