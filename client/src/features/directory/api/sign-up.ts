import { signUp } from '@academy/shared';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

/** Creates the account and signs in; the caller then asks anew who is signed in. */
export const postSignUp = (body: z.input<typeof signUp.body>) => api(signUp, { body });
