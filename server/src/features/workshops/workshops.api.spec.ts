import {
  addNewcomer,
  addParticipant,
  createWorkshop,
  findCandidates,
  getWorkshop,
  listWorkshops,
  participantsCsv,
  removeParticipant,
  saveRoll,
  saveScores,
  signInSheet,
  updateWorkshop,
} from '@academy/shared';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { Browser } from '../../platform/pdf/browser.js';
import { freshCnic, freshMobile } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import { People } from '../directory/index.js';
import { dayFromNow, TrainerRig, told } from './testing/rig.js';

let app: TestApp;
let rig: TrainerRig;
beforeAll(async () => {
  app = await testApp();
  rig = await TrainerRig.arrive(app);
}, 60_000);
afterAll(() => app?.close());

const fieldsOf = (answer: { body: unknown }) =>
  (answer.body as { fields: { field: string; code: string }[] }).fields.map(({ field, code }) => [
    field,
    code,
  ]);

describe('POST /api/workshops', () => {
  it('should begin one workshop, however often it is sent', async () => {
    const body = rig.fields();
    const answers = await Promise.all([1, 2, 3].map(() => rig.client.call(createWorkshop, { body })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { items } = told(await rig.client.call(listWorkshops, {}), 200);
    expect(items.filter(({ id }) => id === body.id)).toHaveLength(1);
  });

  it('should name the field of what cannot be', async () => {
    const session = { id: newId(), day: dayFromNow(0), from: '10:00', to: '12:00' };
    const overlap = [session, { ...session, id: newId(), from: '11:59', to: '13:00' }];
    const backwards = [{ ...session, to: '09:00' }];
    for (const [wrong, fields] of [
      [{ topic: 'unheard-of' }, [['topic', 'invalid']]],
      [{ districtId: newId() }, [['districtId', 'invalid']]],
      [{ sessions: overlap }, [['sessions.1.from', 'sessions-overlap']]],
      [{ sessions: backwards }, [['sessions.0.to', 'period-reversed']]],
      [{ trainers: [] }, [['trainers', 'required']]],
    ] as const) {
      const answer = await rig.client.call(createWorkshop, { body: rig.fields(wrong as never) });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
    }
  });
});

describe('GET /api/workshops', () => {
  it('should find by words and state, and give page after page', async () => {
    const made: string[] = [];
    for (let count = 0; count < 53; count += 1)
      made.push((await rig.workshop({ titleEn: `Pagewise workshop ${count}` })).id);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const query = { search: 'pagewise', state: 'draft' as const, ...(after ? { after } : {}) };
      const page: { items: { id: string }[]; next: string | null } = told(
        await rig.client.call(listWorkshops, { query }),
        200,
      );
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(found.sort()).toEqual(made.sort());
    const none = told(
      await rig.client.call(listWorkshops, { query: { search: 'pagewise', state: 'confirmed' } }),
      200,
    );
    expect(none.items).toEqual([]);
  });
});

describe('PUT /api/workshops/:id', () => {
  it('should change it, and keep a session that somebody was marked in', async () => {
    const workshop = await rig.workshop();
    await rig.attends(workshop, await rig.person('Hina Holds'), 3);
    const { id, ...fields } = rig.fields({ titleEn: 'Renamed', sessions: workshop.sessions.slice(0, 2) });
    const params = { id: workshop.id };
    const refused = await rig.client.call(updateWorkshop, { params, body: fields });
    expect([id === workshop.id, refused.code]).toEqual([false, 'session-has-roll']);
    const kept = told(await rig.client.call(getWorkshop, { params }), 200);
    expect([kept.titleEn, kept.sessions]).toEqual([workshop.titleEn, workshop.sessions]);
    const sessions = [...workshop.sessions, { id: newId(), day: dayFromNow(0), from: '09:00', to: '10:00' }];
    const changed = told(
      await rig.client.call(updateWorkshop, { params, body: { ...fields, sessions } }),
      200,
    );
    expect([changed.titleEn, changed.sessions]).toEqual(['Renamed', sessions]);
  });
});

describe('participants', () => {
  it('should be found by name, CNIC, mobile and service number, and be added once', async () => {
    const workshop = await rig.workshop();
    const [cnic, mobile] = [freshCnic(), freshMobile()];
    const personId = await app.get(People).create({
      ...{ nameEn: 'Shagufta Naz', nameUr: 'شگفتہ ناز', cnic, mobile },
      profile: {
        ...{ agencyId: rig.lahore, serviceNumber: 'LH4711', rank: null, districtId: null },
        ...{ sex: 'female', disability: 'no' },
      },
    });
    const params = { id: workshop.id };
    for (const search of ['shagufta', 'شگفتہ', cnic, mobile, 'lh-4711']) {
      const { items } = told(await rig.client.call(findCandidates, { params, query: { search } }), 200);
      expect([search, items.map((one) => one.personId)]).toEqual([search, [personId]]);
    }
    const add = () => rig.client.call(addParticipant, { params: { ...params, personId } });
    const answers = await Promise.all([add(), add(), add()]);
    expect(answers.map(({ body }) => body.participants.length)).toEqual([1, 1, 1]);
    const stranger = await rig.client.call(addParticipant, { params: { ...params, personId: newId() } });
    expect(stranger.code).toBe('not-found');
    const [participant] = answers[0]?.body.participants ?? [];
    expect(participant).toMatchObject({ nameEn: 'Shagufta Naz', serviceNumber: 'LH4711', marks: {} });
    expect(participant?.cnicMasked?.endsWith(`${cnic.slice(-4, -1)}-${cnic.slice(-1)}`)).toBe(true);
    const gone = { ...params, participantId: participant?.id ?? '' };
    expect(told(await rig.client.call(removeParticipant, { params: gone }), 200).participants).toEqual([]);
  });
});

describe('people who are written down at the door', () => {
  const newcomer = (wanted: object) => ({ nameEn: 'Nadia Newcomer', ...wanted }) as never;

  it('should be made once, however often it is sent', async () => {
    const workshop = await rig.workshop();
    const body = { id: newId(), person: newcomer({ cnic: freshCnic() }), isSomebodyElse: false };
    const send = () => rig.client.call(addNewcomer, { params: { id: workshop.id }, body });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ body: told }) => told.outcome)).toEqual(['added', 'added', 'added']);
    const { participants } = told(await rig.client.call(getWorkshop, { params: { id: workshop.id } }), 200);
    expect(participants).toHaveLength(1);
    const [row] = await app.unitOfWork.query<{ made: number }>(
      `SELECT count(*)::int AS made FROM person WHERE name_en = 'Nadia Newcomer'`,
    );
    expect(row?.made).toBe(1);
  });

  it('should be found again by CNIC, and nobody be made with it', async () => {
    const workshop = await rig.workshop();
    const cnic = freshCnic();
    const known = await app.get(People).create({ nameEn: 'Known Already', cnic });
    for (const isSomebodyElse of [false, true]) {
      const body = { id: newId(), person: newcomer({ cnic }), isSomebodyElse };
      const answer = told(await rig.client.call(addNewcomer, { params: { id: workshop.id }, body }), 200);
      expect(answer).toMatchObject({
        ...{ outcome: 'found', isCertain: true },
        people: [{ person: { personId: known, isParticipant: false }, by: ['cnic'] }],
      });
    }
  });

  it('should be asked about where a mobile or a service number in the agency is somebody’s', async () => {
    const workshop = await rig.workshop();
    const mobile = freshMobile();
    const profile = { rank: null, districtId: null, sex: 'unsaid', disability: 'unsaid' } as const;
    const [first, second] = [
      await app.get(People).create({ nameEn: 'By Mobile', mobile }),
      await app.get(People).create({
        nameEn: 'By Service',
        profile: { ...profile, agencyId: rig.lahore, serviceNumber: 'LH55' },
      }),
    ];
    const person = newcomer({ mobile, serviceNumber: 'lh/55', agencyId: rig.lahore });
    const params = { id: workshop.id };
    const asked = told(
      await rig.client.call(addNewcomer, { params, body: { id: newId(), person, isSomebodyElse: false } }),
      200,
    );
    if (asked.outcome !== 'found') throw new Error('Nobody was found');
    expect([
      asked.isCertain,
      Object.fromEntries(asked.people.map((one) => [one.person.personId, one.by])),
    ]).toEqual([false, { [first]: ['mobile'], [second]: ['service-number'] }]);
    const body = { id: newId(), person, isSomebodyElse: true };
    const added = told(await rig.client.call(addNewcomer, { params, body }), 200);
    expect(added.outcome).toBe('added');
    // The same number in another agency is somebody else's.
    const elsewhere = newcomer({ serviceNumber: 'LH55', agencyId: rig.sindh });
    const other = told(
      await rig.client.call(addNewcomer, {
        params,
        body: { id: newId(), person: elsewhere, isSomebodyElse: false },
      }),
      200,
    );
    expect(other.outcome).toBe('added');
  });

  it('should be made once where two doors write the same CNIC at once', async () => {
    const cnic = freshCnic();
    const workshops = [await rig.workshop(), await rig.workshop(), await rig.workshop()];
    const answers = await Promise.all(
      workshops.map(({ id }) =>
        rig.client.call(addNewcomer, {
          params: { id },
          body: { id: newId(), person: newcomer({ cnic }), isSomebodyElse: false },
        }),
      ),
    );
    expect(answers.map(({ body }) => body.outcome).sort()).toEqual(['added', 'found', 'found']);
  });

  it('should have something by which they are found again', async () => {
    const workshop = await rig.workshop();
    const person = newcomer({ serviceNumber: 'LH9' });
    const body = { id: newId(), person, isSomebodyElse: false };
    const answer = await rig.client.call(addNewcomer, { params: { id: workshop.id }, body });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [['person.cnic', 'identifier-missing']]]);
  });
});

describe('the roll', () => {
  it('should keep the last tick, take one away, and be the same however often it is sent', async () => {
    const workshop = await rig.workshop();
    const participantId = await rig.attends(workshop, await rig.person('Tariq Ticked'), 0);
    const [session] = workshop.sessions;
    const marksNow = async () =>
      told(await rig.client.call(getWorkshop, { params: { id: workshop.id } }), 200).participants[0]?.marks[
        session?.id ?? ''
      ];
    for (const mark of ['present', 'present', 'absent', null, null, 'present'] as const) {
      expect(await rig.mark(workshop.id, session?.id ?? '', participantId, mark)).toBe(204);
      expect(await marksNow()).toBe(mark ?? undefined);
    }
  });

  it('should refuse a session or a participant of another workshop', async () => {
    const [mine, other] = [await rig.workshop(), await rig.workshop()];
    const participantId = await rig.attends(mine, await rig.person('Omar Own'), 1);
    const params = { id: other.id, sessionId: other.sessions[0]?.id ?? '' };
    const body = { marks: [{ participantId, mark: 'present' as const }] };
    expect((await rig.client.call(saveRoll, { params, body })).code).toBe('not-found');
    const elsewhere = { id: mine.id, sessionId: params.sessionId };
    expect((await rig.client.call(saveRoll, { params: elsewhere, body })).code).toBe('not-found');
  });
});

describe('scores', () => {
  it('should take no more points than the test has', async () => {
    const workshop = await rig.workshop({ postTest: { passPercent: 70, outOf: 20 } });
    const participantId = await rig.attends(workshop, await rig.person('Saba Scores'), 3);
    const params = { id: workshop.id, participantId };
    const high = await rig.client.call(saveScores, { params, body: { preScore: 20, postScore: 21 } });
    expect([high.status, fieldsOf(high)]).toEqual([422, [['postScore', 'score-too-high']]]);
    const body = { preScore: 8, postScore: 20 };
    expect((await rig.client.call(saveScores, { params, body })).status).toBe(204);
    const { participants } = told(await rig.client.call(getWorkshop, { params: { id: workshop.id } }), 200);
    expect(participants[0]).toMatchObject(body);
  });
});

describe('papers', () => {
  it('should list participants with attendance, with no formula alive', async () => {
    const workshop = await rig.workshop({ postTest: { passPercent: 70, outOf: 20 } });
    const person = await rig.person('-Dashing Name');
    const participantId = await rig.attends(workshop, person, 2);
    await rig.client.call(saveScores, {
      params: { id: workshop.id, participantId },
      body: { preScore: 10, postScore: 15 },
    });
    const csv = await rig.client.call(participantsCsv, {
      params: { id: workshop.id },
      query: { lang: 'en' },
    });
    const [head = '', line = ''] = csv.text.replace('\ufeff', '').split('\r\n');
    expect(head.split(',').slice(0, 3)).toEqual(['No.', 'Name (English)', 'Name (Urdu)']);
    expect(line).toContain("'-Dashing Name");
    expect(line.split(',').slice(-11)).toEqual([
      ...['present', 'present', 'absent', '2', '66', '10', 'typed in', '15', 'typed in', '25'],
      'attendance below the threshold',
    ]);
  });

  it('should print a sheet for each session where there is a browser', async () => {
    const workshop = await rig.workshop();
    await rig.attends(workshop, await rig.person('Paper Person'), 1);
    const answer = await rig.client.call(signInSheet, { params: { id: workshop.id } });
    if (!(await app.get(Browser).isAvailable())) {
      expect(answer.code).toBe('pdf-unavailable');
      return;
    }
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const one = await fetchPdf(`/api/workshops/${workshop.id}/sign-in-sheet.pdf`);
    expect(one.getPageCount()).toBe(workshop.sessions.length);
    const { width, height } = one.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });
});

async function fetchPdf(path: string): Promise<PDFDocument> {
  const { bytes } = await rig.client.download(path);
  return PDFDocument.load(bytes);
}
