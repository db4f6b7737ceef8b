import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';
import { extraTimeBody } from '../learning/extra-time.js';

const ofParticipant = z.strictObject({ id, participantId: id });

/** What decides on somebody's time: a word on this workshop, or else the one on their enrolment in the course. */
export const extraTimeSources = ['workshop', 'course', 'none'] as const;

export const participantExtraTime = z.object({
  percent: z.number().int(),
  from: z.enum(extraTimeSources),
});
export type ParticipantExtraTime = z.infer<typeof participantExtraTime>;

export const getParticipantExtraTime = endpoint({
  name: 'workshops.get-extra-time',
  method: 'GET',
  path: '/api/workshops/:id/participants/:participantId/extra-time',
  access: 'workshops.run',
  summary:
    'How much more time a participant has at the online tests of a workshop; stands on no list of the workshop',
  params: ofParticipant,
  view: participantExtraTime,
});

export const setParticipantExtraTime = endpoint({
  name: 'workshops.set-extra-time',
  method: 'PUT',
  path: '/api/workshops/:id/participants/:participantId/extra-time',
  access: 'workshops.run',
  summary:
    'Give a participant who needs it more time at the online tests of this workshop, with a reason; counts before what their enrolment in the course says. Sent again it changes nothing',
  params: ofParticipant,
  body: extraTimeBody,
  status: 204,
});
