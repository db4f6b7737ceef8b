import { newId } from '../platform/ids.js';
import type { Learner } from './permission-learner.js';
import { anyone, type Rows } from './permission-table.js';
import type { World } from './permission-world.js';

const scheduleBody = (id: string, me: Pick<Learner, 'personId'>) => ({
  id,
  title: 'Every month for the commission',
  frequency: 'monthly',
  period: 'last-month',
  language: 'en',
  question: { groupBy: 'sex' },
  recipients: [me.personId],
});

/** A report that the administrator has sent regularly to somebody with an e-mail address. */
async function saved(world: World): Promise<{ params: { id: string } }> {
  const { client } = world.by.administrator;
  const id = newId();
  const answer = await client.post('/api/report-schedules', scheduleBody(id, await mailable(world)));
  if (answer.status !== 201) throw new Error(`Saving answered ${answer.status}: ${answer.text}`);
  return { params: { id } };
}

/** Somebody with an open account and an e-mail address. */
async function mailable({ app }: World): Promise<{ personId: string }> {
  const [row] = await app.unitOfWork.query<{ personId: string }>(
    `SELECT p.id AS "personId" FROM person p JOIN account a ON a.person_id = p.id
     WHERE a.state = 'open' AND p.email IS NOT NULL LIMIT 1`,
  );
  if (!row) throw new Error('Nobody here can be mailed.');
  return row;
}

/** Reports by mail: every reporter and administrator sees and changes all of them. */
export const schedulesRows: Rows = {
  'reporting.save-schedule': anyone(async (world) => ({
    body: scheduleBody(newId(), await mailable(world)),
  })),
  'reporting.list-schedules': anyone(),
  'reporting.get-schedule': anyone(saved),
  'reporting.edit-schedule': anyone(async (world) => {
    const { id: _id, ...asked } = scheduleBody('', await mailable(world));
    return {
      ...(await saved(world)),
      body: { ...asked, version: 1, title: 'Every quarter for the commission' },
    };
  }),
  'reporting.change-schedule': anyone(async (world) => ({
    ...(await saved(world)),
    body: { state: 'paused' },
  })),
  'reporting.list-sendings': anyone(saved),
  'reporting.sendings-csv': anyone(saved),
  'reporting.send-now': anyone(async (world) => ({ ...(await saved(world)), body: { id: newId() } })),
};
