import { newId } from '../platform/ids.js';
import type { Learner } from './permission-learner.js';
import { anyone, type Case, type Rows, type ValidRequest, withinReach } from './permission-table.js';
import type { World } from './permission-world.js';

export const thisYear = (): Record<string, string> => {
  const year = new Date().getUTCFullYear();
  return { from: `${year}-01-01`, to: `${year}-12-31`, groupBy: 'agency,sex' };
};

const pdfOf = ({ certificate }: Learner): ValidRequest => ({ params: { number: certificate } });

/** A machine without a browser cannot print; everything before the printing is the same. */
export const printed = async (world: World): Promise<number> => {
  const answer = await world.app.client().get('/api/health/ready');
  return (answer.body as { browser: string }).browser === 'up' ? 200 : 503;
};

const ofOthers = { needs: 'certificates.read-any', success: printed } as const;
const pdfCases: readonly Case[] = [
  { whose: 'own', request: (_world, me) => pdfOf(me), success: printed },
  { whose: 'inside', request: (world) => pdfOf(world.inside), ...ofOthers },
  { whose: 'outside', request: (world) => pdfOf(world.outside), ...ofOthers },
];

const returnBody = (id: string) => ({ id, title: 'This year so far', note: '', question: thisYear() });

/** A return that a reporter has frozen. */
export const frozen = async (world: World): Promise<ValidRequest> => {
  const id = newId();
  const answer = await world.by.reporter.client.post('/api/returns', returnBody(id));
  if (answer.status !== 201) throw new Error(`Freezing answered ${answer.status}: ${answer.text}`);
  return { params: { id } };
};

const sinceYesterday = (): Record<string, string> => ({
  ...thisYear(),
  since: new Date(Date.now() - 86_400_000).toISOString(),
  names: 'yes',
});

/** Certificates, figures and what they rest on. */
export const figuresRows: Rows = {
  'certification.verify': anyone((world) => ({ params: { number: world.inside.certificate } })),
  'certification.pdf': pdfCases,
  'certification.list-mine': anyone(),
  'certification.list-keys': anyone(),
  'certification.revoke': anyone((world) => ({
    params: { number: world.spare.certificate },
    body: { reason: 'Somebody else sat the test' },
  })),
  'reporting.trained': anyone(() => ({ query: thisYear() })),
  'reporting.trained-csv': anyone(() => ({ query: thisYear() })),
  'reporting.trained-xlsx': anyone(() => ({ query: thisYear() })),
  'reporting.trained-people': anyone(() => ({ query: thisYear() })),
  'reporting.trained-people-csv': anyone(() => ({ query: thisYear() })),
  'reporting.trained-people-xlsx': anyone(() => ({ query: thisYear() })),
  'reporting.person-evidence': withinReach(({ personId }) => ({ params: { id: personId } })),
  'reporting.attempt-evidence': withinReach(({ done }) => ({ params: { id: done.attemptId } })),
  'reporting.public-progress': anyone(),
  'reporting.list-targets': anyone(),
  'reporting.set-target': anyone(() => ({
    body: { indicator: 'individuals-trained-online', from: '2026-01-01', to: '2026-12-31', value: 5000 },
  })),
  'reporting.changes': anyone(() => ({ query: sinceYesterday() })),
  'reporting.changes-csv': anyone(() => ({ query: sinceYesterday() })),
  'reporting.indicators': anyone(),
  'reporting.indicators-csv': anyone(),
  'reporting.freeze-return': anyone(() => ({ body: returnBody(newId()) })),
  'reporting.list-returns': anyone(),
  'reporting.get-return': anyone(frozen),
  'reporting.return-csv': anyone(frozen),
  'reporting.return-xlsx': anyone(frozen),
  'reporting.return-canonical': anyone(frozen),
  'ops.configuration': anyone(),
  'ops.live': anyone(),
  'ops.ready': anyone(),
  'ops.metrics': anyone(),
};
