import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './config/config.js';

/** Where a load says what it did. */
export type Say = (line: string) => void;

interface Step {
  readonly name: string;
  /** Whether this installation wants it. */
  readonly isWanted: (config: Config) => boolean;
  /** Loads what is missing and changes nothing that is there; returns a line to print where it did something. */
  readonly load: (app: INestApplicationContext) => Promise<string | null>;
}

/** In the order of the rooms: each step may build on those before it. */
const steps: readonly Step[] = [];

/** Loads what the product ships: reference data, manuals and, where wanted, the demonstration. Safe to run again. */
export async function seed(app: INestApplicationContext, config: Config, say: Say): Promise<void> {
  for (const step of steps) {
    if (!step.isWanted(config)) continue;
    const said = await step.load(app);
    if (said) say(said);
  }
}
