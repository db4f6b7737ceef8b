import { signIn } from '@academy/shared';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

export const postSignIn = (body: z.input<typeof signIn.body>) => api(signIn, { body });
