import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';

/** For the people who write courses: how many are under way, which is no figure of the register. */
export const countLearners = endpoint({
  name: 'learning.count-learners',
  method: 'GET',
  path: '/api/studio/learners',
  access: 'courses.read',
  summary: 'How many people are learning in each course now; demonstration accounts are left out',
  view: z.object({ items: z.array(z.object({ courseId: id, learning: z.number().int() })) }),
});
