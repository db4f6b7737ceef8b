import type { attemptResult } from '@academy/shared';
import type { z } from 'zod';

/** The result of a closed attempt, as the contract has it. */
export type AttemptResult = z.output<typeof attemptResult>;
