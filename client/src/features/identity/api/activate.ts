import { activateAccount } from '@academy/shared';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

/** Sets the first password with the code of a slip and signs in; the caller then asks anew who is signed in. */
export const postActivation = (body: z.input<typeof activateAccount.body>) => api(activateAccount, { body });
