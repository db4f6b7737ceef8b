import 'reflect-metadata';
import { loadConfig } from '../config/config.js';
import { seedAlone } from '../seed.js';
import { plainly } from './plainly.js';

/** Loads reference data and manuals into DATABASE_URL, and the demonstration where DEMONSTRATION=true. */
await plainly(() => seedAlone(loadConfig(), console.log));
