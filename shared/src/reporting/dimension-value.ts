import { z } from 'zod';
import { localised } from '../contract/primitives.js';

/** A value of a dimension: its code in the address, its name on the screen. `null` code: not recorded. */
export const dimensionValue = z.object({ code: z.string(), name: localised });
export type DimensionValue = z.infer<typeof dimensionValue>;
