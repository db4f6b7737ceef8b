import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { Population } from './demonstration/population.js';
import { CourseFolders } from './features/catalogue/index.js';
import { DemonstrationAccounts, ReferenceData } from './features/directory/index.js';

/** Beside both `src` and `dist`. */
const MANUALS = fileURLToPath(new URL('../manuals/', import.meta.url));

interface Step {
  /** Whether this installation wants it. */
  readonly isWanted: (config: Config) => boolean;
  /** Loads what is missing and changes nothing that is there; returns lines to print where it did something. */
  readonly load: (app: INestApplicationContext) => Promise<readonly string[]>;
}

const always = (): boolean => true;
const inDemonstration = (config: Config): boolean => config.demonstration;

/** In the order of the rooms: each step may build on those before it. */
const steps: readonly Step[] = [
  { isWanted: always, load: loadReferenceData },
  { isWanted: always, load: publishManuals },
  { isWanted: inDemonstration, load: makeDemonstrationAccounts },
  { isWanted: inDemonstration, load: populate },
];

/** Loads what the product ships: reference data, manuals and, where wanted, the demonstration. Safe to run again. */
export async function seed(
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  for (const step of steps) {
    if (!step.isWanted(config)) continue;
    for (const line of await step.load(app)) say(line);
  }
}

/** The same where nothing else of the product runs: in an application that answers nobody and ends afterwards. */
export async function seedAlone(config: Config, say: (line: string) => void): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await seed(app, config, say);
  } finally {
    await app.close();
  }
}

async function loadReferenceData(app: INestApplicationContext): Promise<string[]> {
  await app.get(ReferenceData).load();
  return [];
}

async function publishManuals(app: INestApplicationContext): Promise<string[]> {
  const folders = (await readdir(MANUALS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lines: string[] = [];
  for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name))) {
    const loaded = await app.get(CourseFolders).loadShipped(join(MANUALS, name));
    if (!loaded) continue;
    const { slug, number, published } = loaded;
    if (published) lines.push(`Published the manual ${slug} (publication ${number}).`);
  }
  return lines;
}

async function makeDemonstrationAccounts(app: INestApplicationContext): Promise<string[]> {
  const made = await app.get(DemonstrationAccounts).create();
  return made > 0 ? [`Made ${made} demonstration accounts.`] : [];
}

async function populate(app: INestApplicationContext): Promise<string[]> {
  const made = await new Population(app).create();
  return made > 0 ? [`Made ${made} demonstration people with their records.`] : [];
}
