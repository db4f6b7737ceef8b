import {
  addParticipant,
  type BodyOf,
  confirmWorkshop,
  createWorkshop,
  dayInKarachi,
  type Mark,
  previewOutcome,
  saveRoll,
  type Workshop,
} from '@academy/shared';
import { newId } from '../../../platform/ids.js';
import { anAccount, referenceId, TEST_PASSWORD } from '../../../testing/accounts.js';
import type { TestApp } from '../../../testing/app.js';
import type { Answer, TestClient } from '../../../testing/client.js';
import { People, ReferenceData } from '../../directory/index.js';

const DAY_MS = 86_400_000;

/** A day in Karachi, so many days from today. */
export const dayFromNow = (days: number): string => dayInKarachi(new Date(Date.now() + days * DAY_MS));

type Fields = BodyOf<typeof createWorkshop>;

/** A trainer with everything they need, on a running product with reference data and a topic. */
export class TrainerRig {
  private constructor(
    readonly app: TestApp,
    readonly client: TestClient,
    readonly districtId: string,
    readonly lahore: string,
    readonly sindh: string,
  ) {}

  static async arrive(app: TestApp): Promise<TrainerRig> {
    await app.get(ReferenceData).load();
    await app.unitOfWork.query(
      `INSERT INTO topic (id, code, title_en, title_ur) VALUES ($1, 'juvenile-justice', 'Juvenile justice', 'بچوں کا نظامِ انصاف')
       ON CONFLICT DO NOTHING`,
      [newId()],
    );
    return new TrainerRig(
      app,
      await signedInAs(app, 'trainer'),
      await referenceId(app, 'place', 'punjab-lahore'),
      await referenceId(app, 'agency', 'police-punjab-lahore'),
      await referenceId(app, 'agency', 'police-sindh'),
    );
  }

  fields(wanted: Partial<Fields> = {}): Fields {
    return {
      id: newId(),
      titleEn: 'First contact with a child',
      titleUr: 'بچے سے پہلا رابطہ',
      topic: 'juvenile-justice',
      districtId: this.districtId,
      venue: 'Police Training College',
      trainers: ['Adv. Sana Iqbal'],
      audience: null,
      capacity: 40,
      thresholdPercent: 80,
      postTest: null,
      sessions: [-3, -2, -1].map((days) => ({
        id: newId(),
        day: dayFromNow(days),
        from: '09:00',
        to: '13:00',
      })),
      ...wanted,
    };
  }

  async workshop(wanted: Partial<Fields> = {}): Promise<Workshop> {
    return told(await this.client.call(createWorkshop, { body: this.fields(wanted) }), 201);
  }

  async person(nameEn: string, agencyId: string | null = this.lahore): Promise<string> {
    return this.app.get(People).create({
      nameEn,
      profile: {
        ...{ agencyId, rank: 'constable', districtId: this.districtId, serviceNumber: null },
        ...{ sex: 'female', disability: 'no' },
      },
    });
  }

  /** Adds the person and marks the first so many sessions present, the others absent. */
  async attends(workshop: Workshop, personId: string, sessions: number): Promise<string> {
    const params = { id: workshop.id, personId };
    const { participants } = told(await this.client.call(addParticipant, { params }), 200);
    const participantId = participants.find((one) => one.personId === personId)?.id ?? '';
    for (const [index, { id }] of workshop.sessions.entries())
      await this.mark(workshop.id, id, participantId, index < sessions ? 'present' : 'absent');
    return participantId;
  }

  async mark(
    workshopId: string,
    sessionId: string,
    participantId: string,
    mark: Mark | null,
  ): Promise<number> {
    const params = { id: workshopId, sessionId };
    return (await this.client.call(saveRoll, { params, body: { marks: [{ participantId, mark }] } })).status;
  }

  /** Confirms what the page shows now. */
  async confirm(workshopId: string): Promise<Answer<Workshop>> {
    const params = { id: workshopId };
    const { revision, digest } = told(await this.client.call(previewOutcome, { params }), 200);
    return this.client.call(confirmWorkshop, { params, body: { revision, digest } });
  }
}

export async function signedInAs(
  app: TestApp,
  role: 'trainer' | 'reporter' | 'administrator',
): Promise<TestClient> {
  const client = app.client();
  await client.signIn((await anAccount(app, { role })).login, TEST_PASSWORD);
  return client;
}

/** The body of an answer of this status. */
export function told<Body>(answer: Answer<Body>, status: number): Body {
  if (answer.status !== status) throw new Error(`Answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

interface RecordRow {
  person_id: string;
  source_revision: number;
  completed_on: string;
  counted: boolean;
  agency_id: string | null;
  recorded_by: string | null;
  reversed: string | null;
}

/** Every record of a workshop, in the order of writing. */
export const recordsOf = (app: TestApp, workshopId: string): Promise<RecordRow[]> =>
  app.unitOfWork.query(
    `SELECT e.person_id, e.source_revision, to_char(e.completed_on, 'YYYY-MM-DD') AS completed_on, e.counted, e.agency_id,
       e.recorded_by, r.reason AS reversed
     FROM register_entry e LEFT JOIN register_entry r ON r.target_id = e.id AND r.kind = 'reversal'
     WHERE e.way = 'workshop' AND e.source_id = $1 ORDER BY e.recorded_at, e.id`,
    [workshopId],
  );
