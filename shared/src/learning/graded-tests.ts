import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';

export const seeGradedTest = endpoint({
  name: 'learning.see-graded-test',
  method: 'POST',
  path: '/api/attempts/:id/seen',
  access: 'learning.study',
  summary:
    'Say that one has seen the result of one’s own graded test, so that it is announced no more; sent again it changes nothing',
  params: z.strictObject({ id }),
  status: 204,
});
