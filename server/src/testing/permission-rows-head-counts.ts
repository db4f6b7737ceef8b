import { newId } from '../platform/ids.js';
import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

async function fields(world: World) {
  const [district] = await world.app.unitOfWork.query<{ id: string }>(
    `SELECT id FROM place WHERE code = 'punjab-lahore'`,
  );
  return {
    id: newId(),
    titleEn: 'Police and the child',
    topic: world.courses.open.outline.topic,
    ...{ from: '2023-05-09', to: '2023-05-10' },
    districtId: district?.id,
    audience: 'Station house officers',
    ...{ total: 37, women: 5, men: 30 },
    source: 'Letter 412/2023',
  };
}

/** A head-count that the reporter has entered. */
async function entered(world: World): Promise<{ id: string }> {
  const body = await fields(world);
  const answer = await world.by.reporter.client.post('/api/register/head-counts', body);
  if (answer.status !== 201) throw new Error(`Entering answered ${answer.status}: ${answer.text}`);
  return { id: body.id };
}

/** Old workshops known by numbers alone. */
export const headCountsRows: Rows = {
  'register.enter-head-count': anyone(async (world) => ({ body: await fields(world) })),
  'register.find-like-head-counts': anyone(async (world) => {
    const { id: _id, ...told } = await fields(world);
    return { body: told };
  }),
  'register.reverse-head-count': anyone(async (world) => ({
    params: await entered(world),
    body: { id: newId(), reason: 'It was entered twice' },
  })),
  'register.correct-head-count': anyone(async (world) => ({
    params: await entered(world),
    body: { ...(await fields(world)), reason: 'The letter says 37' },
  })),
  'reporting.list-head-counts': anyone(),
  'reporting.get-head-count': anyone(async (world) => ({ params: await entered(world) })),
  'reporting.head-counts-csv': anyone(() => ({ query: { lang: 'ur' } })),
};
