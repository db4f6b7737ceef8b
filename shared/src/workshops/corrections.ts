import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id, reason } from '../contract/primitives.js';
import { workshopView } from './contract.js';

export const allowRecordingAgain = endpoint({
  name: 'workshops.allow-recording-again',
  method: 'POST',
  path: '/api/workshops/:id/participants/:participantId/recording-again',
  access: 'register.correct',
  summary:
    'Let the next confirmation record somebody whose record of this workshop was reversed by hand; sent again it changes nothing; audited',
  params: z.strictObject({ id, participantId: id }),
  /** The id is made by the client. */
  body: z.strictObject({ id, reason }),
  view: workshopView,
});
