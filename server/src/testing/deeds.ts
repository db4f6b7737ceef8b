import {
  allowRecordingAgain,
  confirmImport,
  confirmPeopleList,
  confirmWorkshop,
  getWorkshop,
  type ImportView,
  linkPeople,
  previewOutcome,
  reopenWorkshop,
  reverseRecord,
  saveRoll,
  trainedReport,
  tryPeopleList,
  undoImport,
  unlinkPeople,
  uploadImport,
  type Workshop,
} from '@academy/shared';
import fc from 'fast-check';
import { CourseCompleted } from '../features/learning/index.js';
import { signedInAs, TrainerRig, told } from '../features/workshops/testing/rig.js';
import { DomainEvents } from '../platform/events/domain-events.js';
import { newId } from '../platform/ids.js';
import { freshCnic } from './accounts.js';
import type { TestApp } from './app.js';
import type { Answer, TestClient } from './client.js';
import { publishSmallCourse, type SmallCourse } from './small-course.js';

const PEOPLE = ['Amina', 'Bilal', 'Chanda', 'Dawood'];
const WORKSHOPS = 2;
const SESSIONS = 2;
/** As many as a world has. */
const COURSES = 2;
const REASON = 'Found to be wrong';

export type Deed =
  | { do: 'send-import'; people: number[] }
  | { do: 'confirm-import'; nth: number }
  | { do: 'undo-import'; nth: number }
  | { do: 'list'; workshop: number; people: number[]; session: number }
  | { do: 'mark'; workshop: number; person: number; session: number; present: boolean }
  | { do: 'confirm'; workshop: number }
  | { do: 'reopen'; workshop: number }
  | { do: 'allow'; workshop: number; person: number }
  | { do: 'complete'; person: number; course: number }
  | { do: 'reverse'; nth: number }
  | { do: 'link'; one: number; other: number }
  | { do: 'unlink'; nth: number }
  | { do: 'ask' };

const person = fc.nat(PEOPLE.length - 1);
const people = fc.uniqueArray(person, { minLength: 1 });
const workshop = fc.nat(WORKSHOPS - 1);
const session = fc.nat(SESSIONS - 1);
const of = <Name extends Deed['do']>(
  name: Name,
  rest: { [Key in keyof Omit<Deed & { do: Name }, 'do'>]: fc.Arbitrary<(Deed & { do: Name })[Key]> },
) => fc.record({ do: fc.constant(name), ...rest }) as fc.Arbitrary<Deed>;

/** Anything that people do with directory, workshops, courses and register, in any order. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: of('send-import', { people }) },
  { weight: 3, arbitrary: of('confirm-import', { nth: fc.nat() }) },
  { weight: 1, arbitrary: of('undo-import', { nth: fc.nat() }) },
  { weight: 4, arbitrary: of('list', { workshop, people, session }) },
  { weight: 3, arbitrary: of('mark', { workshop, person, session, present: fc.boolean() }) },
  { weight: 4, arbitrary: of('confirm', { workshop }) },
  { weight: 3, arbitrary: of('reopen', { workshop }) },
  { weight: 1, arbitrary: of('allow', { workshop, person }) },
  { weight: 3, arbitrary: of('complete', { person, course: fc.nat(COURSES - 1) }) },
  { weight: 2, arbitrary: of('reverse', { nth: fc.nat() }) },
  { weight: 2, arbitrary: of('link', { one: person, other: person }) },
  { weight: 1, arbitrary: of('unlink', { nth: fc.nat() }) },
  { weight: 3, arbitrary: of('ask', {}) },
);

/** Who is trained, by way: what a figure says, and what one would count by hand. */
export interface Told {
  readonly individuals: number;
  readonly records: number;
  readonly byWay: Readonly<Record<string, number>>;
}

export interface DeedsWorld {
  readonly app: TestApp;
  readonly rig: TrainerRig;
  readonly administrator: TestClient;
  readonly reporter: TestClient;
  readonly courses: readonly SmallCourse[];
}

export async function deedsWorld(app: TestApp): Promise<DeedsWorld> {
  return {
    app,
    rig: await TrainerRig.arrive(app),
    administrator: await signedInAs(app, 'administrator'),
    reporter: await signedInAs(app, 'reporter'),
    courses: [await publishSmallCourse(app.unitOfWork), await publishSmallCourse(app.unitOfWork)],
  };
}

/** What one would remember on paper. */
class Paper {
  /** Present or absent by workshop, person and session; a person without an entry does not take part. */
  readonly rolls = Array.from({ length: WORKSHOPS }, () => new Map<number, Map<number, boolean>>());
  readonly confirmed = Array.from({ length: WORKSHOPS }, () => false);
  readonly heldBack = Array.from({ length: WORKSHOPS }, () => new Set<number>());
  /** Standing records, as `way source person`. */
  readonly records = new Set<string>();
  readonly links: { id: string; one: number; other: number }[] = [];

  reached(workshop: number): number[] {
    const roll = this.rolls[workshop] as Map<number, Map<number, boolean>>;
    return [...roll].flatMap(([who, marks]) => ([...marks.values()].includes(true) ? [who] : []));
  }

  /** Linked people are one: the second of them on a list is kept out, and one who is here already is not added. */
  list(workshop: number, people: readonly number[], session: number): void {
    const roll = this.rolls[workshop] as Map<number, Map<number, boolean>>;
    const here = [...roll.keys()];
    const listed = new Set<number>();
    for (const each of people) {
      const root = this.standsFor(each);
      if (listed.has(root)) continue;
      listed.add(root);
      const who = roll.has(each) ? each : (here.findLast((one) => this.standsFor(one) === root) ?? each);
      const marks = roll.get(who) ?? new Map<number, boolean>();
      // A mark that stands is not overwritten by a list.
      if (!marks.has(session)) marks.set(session, true);
      roll.set(who, marks);
    }
  }

  count(): Told {
    const standing = [...this.records].map((record) => record.split(' '));
    const distinct = (records: readonly string[][]) =>
      new Set(records.map(([, , who]) => this.standsFor(Number(who)))).size;
    const ways = new Set(standing.map(([way]) => way as string));
    return {
      individuals: distinct(standing),
      records: standing.length,
      byWay: Object.fromEntries(
        [...ways].map((way) => [way, distinct(standing.filter(([each]) => each === way))]),
      ),
    };
  }

  private standsFor(who: number): number {
    const same = new Set([who]);
    for (let size = 0; size < same.size; ) {
      size = same.size;
      for (const { one, other } of this.links) {
        if (same.has(one)) same.add(other);
        if (same.has(other)) same.add(one);
      }
    }
    return Math.min(...same);
  }
}

let plays = 0;

/** Does deeds with the product as people do, twice where a hand slips, and on paper beside it. */
export class DeedsPlay {
  readonly paper = new Paper();
  /** What was told, with the moment it stands on and what paper said then. */
  readonly asked: { asOf: string; paper: Told }[] = [];
  readonly people = PEOPLE.map((_, index) => index);
  private readonly topic = `deeds-${newId()}`;
  private readonly names: string[];
  private readonly cnics = PEOPLE.map(() => freshCnic());
  private readonly enrolments = PEOPLE.map(() => Array.from({ length: COURSES }, () => newId()));
  private readonly imports: ImportView[] = [];
  private workshops: Workshop[] = [];

  constructor(private readonly world: DeedsWorld) {
    plays += 1;
    const surname = [...String(plays)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    this.names = PEOPLE.map((name) => `${name} Khan${surname}`);
  }

  async begin(): Promise<void> {
    const { app, rig } = this.world;
    await app.unitOfWork.query(
      `INSERT INTO topic (id, code, title_en, title_ur) VALUES ($1, $2, 'Deeds', 'کام')`,
      [newId(), this.topic],
    );
    for (let nth = 0; nth < WORKSHOPS; nth += 1) {
      const sessions = rig.fields().sessions.slice(0, SESSIONS);
      this.workshops.push(await rig.workshop({ topic: this.topic, thresholdPercent: 50, sessions }));
    }
  }

  async take(deed: Deed): Promise<void> {
    switch (deed.do) {
      case 'send-import':
        return this.sendImport(deed.people);
      case 'confirm-import':
        return this.confirmImport(deed.nth);
      case 'undo-import':
        return this.undoImport(deed.nth);
      case 'list':
        return this.list(deed);
      case 'mark':
        return this.mark(deed);
      case 'confirm':
        return this.confirm(deed.workshop);
      case 'reopen':
        return this.reopen(deed.workshop);
      case 'allow':
        return this.allow(deed.workshop, deed.person);
      case 'complete':
        return this.complete(deed.person, deed.course);
      case 'reverse':
        return this.reverse(deed.nth);
      case 'link':
        return this.link(deed.one, deed.other);
      case 'unlink':
        return this.unlink(deed.nth);
      case 'ask':
        return this.ask();
    }
  }

  private async ask(): Promise<void> {
    const { asOf } = await this.figure();
    // Before the first entry of all there is no seal.
    if (asOf) this.asked.push({ asOf, paper: this.paper.count() });
  }

  /** The figure by way of training; `asOf` is the moment of the seal it stands on. */
  async figure(asOf?: string): Promise<{ told: Told; asOf: string | null }> {
    const query = { from: '2020-01-01', to: '2099-12-31', groupBy: 'way', topic: this.topic, asOf };
    const { total, cells, asOf: at } = told(await this.world.reporter.call(trainedReport, { query }), 200);
    return {
      told: {
        individuals: total.individuals,
        records: total.records,
        byWay: Object.fromEntries(cells.map(({ key, individuals }) => [key[0] as string, individuals])),
      },
      asOf: at.sealedAt,
    };
  }

  /** Everyone of a name in the directory: never more than one, however many lists they were on. */
  async idsOf(who: number): Promise<string[]> {
    const rows = await this.world.app.unitOfWork.query<{ id: string }>(
      'SELECT id FROM person WHERE name_en = $1',
      [this.names[who]],
    );
    return rows.map(({ id }) => id);
  }

  private csv(people: readonly number[], headings: string, rest: string): Buffer {
    const lines = people.map((who) => `${this.names[who]},${this.cnics[who]},${rest}`);
    return Buffer.from([headings, ...lines].join('\n'));
  }

  private async sendImport(people: readonly number[]): Promise<void> {
    const { administrator, rig } = this.world;
    const query = new URLSearchParams({ id: newId(), fileName: 'list.csv', agencyId: rig.lahore });
    const file = this.csv(people, 'Name,CNIC,District', 'Lahore');
    const answer = (await administrator.post(`${uploadImport.path}?${query}`, file)) as Answer<ImportView>;
    this.imports.push(told(answer, 201));
  }

  private async confirmImport(nth: number): Promise<void> {
    const found = this.imports[nth % Math.max(this.imports.length, 1)];
    if (!found) return;
    const once = () =>
      this.world.administrator.call(confirmImport, {
        params: { id: found.id },
        body: { revision: found.revision, official: false },
      });
    await Promise.all([once(), once()]);
  }

  /** Done where nothing rests on it; whatever the answer, no figure may move. */
  private async undoImport(nth: number): Promise<void> {
    const found = this.imports[nth % Math.max(this.imports.length, 1)];
    if (found) await this.world.administrator.call(undoImport, { params: { id: found.id } });
  }

  private async list({ workshop, people, session }: Deed & { do: 'list' }): Promise<void> {
    const { client } = this.world.rig;
    const { id } = this.workshops[workshop] as Workshop;
    const body = this.csv(people, `Name,CNIC,Session ${session + 1}`, 'P') as never;
    const tried = await client.call(tryPeopleList, { params: { id }, query: { marks: 'columns' }, body });
    if (this.paper.confirmed[workshop]) return expectRefused(tried);
    const query = { listId: newId(), marks: 'columns', digest: told(tried, 200).digest };
    const once = () => client.call(confirmPeopleList, { params: { id }, query, body });
    for (const answer of await Promise.all([once(), once()])) told(answer, 201);
    this.paper.list(workshop, people, session);
  }

  private async mark({ workshop, person: who, session, present }: Deed & { do: 'mark' }): Promise<void> {
    const marks = this.paper.rolls[workshop]?.get(who);
    if (!marks) return;
    const { id, sessions } = this.workshops[workshop] as Workshop;
    const participantId = await this.participantOf(workshop, who);
    const answer = await this.world.rig.client.call(saveRoll, {
      params: { id, sessionId: sessions[session]?.id as string },
      body: { marks: [{ participantId, mark: present ? 'present' : 'absent' }] },
    });
    if (this.paper.confirmed[workshop]) return expectRefused(answer);
    if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${answer.text}`);
    marks.set(session, present);
  }

  private async confirm(workshop: number): Promise<void> {
    const { client } = this.world.rig;
    const params = { id: (this.workshops[workshop] as Workshop).id };
    const { revision, digest } = told(await client.call(previewOutcome, { params }), 200);
    const once = () => client.call(confirmWorkshop, { params, body: { revision, digest } });
    const answers = await Promise.all([once(), once()]);
    if (this.paper.confirmed[workshop] || this.paper.rolls[workshop]?.size === 0) return;
    for (const answer of answers) told(answer, 200);
    this.paper.confirmed[workshop] = true;
    for (const who of this.paper.reached(workshop))
      if (!this.paper.heldBack[workshop]?.has(who)) this.paper.records.add(`workshop ${workshop} ${who}`);
  }

  private async reopen(workshop: number): Promise<void> {
    if (!this.paper.confirmed[workshop]) return;
    const { client } = this.world.rig;
    const params = { id: (this.workshops[workshop] as Workshop).id };
    const { confirmations } = told(await client.call(getWorkshop, { params }), 200);
    const revision = Math.max(...confirmations.map((confirmation) => confirmation.revision));
    const once = () => client.call(reopenWorkshop, { params, body: { revision, reason: REASON } });
    for (const answer of await Promise.all([once(), once()])) told(answer, 200);
    this.paper.confirmed[workshop] = false;
    for (const record of this.paper.records)
      if (record.startsWith(`workshop ${workshop} `)) this.paper.records.delete(record);
  }

  private async allow(workshop: number, who: number): Promise<void> {
    if (!this.paper.heldBack[workshop]?.has(who) || this.paper.confirmed[workshop]) return;
    const answer = await this.world.administrator.call(allowRecordingAgain, {
      params: {
        id: (this.workshops[workshop] as Workshop).id,
        participantId: await this.participantOf(workshop, who),
      },
      body: { id: newId(), reason: REASON },
    });
    told(answer, 200);
    this.paper.heldBack[workshop]?.delete(who);
  }

  /** Told twice, as events are that are delivered again. */
  private async complete(who: number, course: number): Promise<void> {
    const [personId] = await this.idsOf(who);
    if (!personId) return;
    const { app } = this.world;
    const { courseId, publicationId } = this.world.courses[course] as SmallCourse;
    const enrolmentId = this.enrolments[who]?.[course] as string;
    await app.unitOfWork.query(
      `INSERT INTO enrolment (id, person_id, course_id, publication_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [enrolmentId, personId, courseId, publicationId],
    );
    const completed = new CourseCompleted({
      ...{ personId, courseId, publicationId, topic: this.topic },
      enrolmentId,
      attemptId: null,
      score: 90,
      completedAt: new Date('2026-03-01T08:00:00Z'),
    });
    for (let times = 0; times < 2; times += 1)
      await app.unitOfWork.run(() => app.get(DomainEvents).publish(completed));
    this.paper.records.add(`online ${course} ${who}`);
  }

  private async reverse(nth: number): Promise<void> {
    const standing = [...this.paper.records];
    const record = standing[nth % Math.max(standing.length, 1)];
    if (!record) return;
    const [way, source, who] = record.split(' ').map((part, index) => (index ? Number(part) : part)) as [
      string,
      number,
      number,
    ];
    const sourceId = way === 'online' ? this.enrolments[who]?.[source] : this.workshops[source]?.id;
    const [row] = await this.world.app.unitOfWork.query<{ id: string }>(
      `SELECT e.id FROM register_entry e WHERE e.kind = 'record' AND e.source_id = $1 AND e.person_id = $2
       AND NOT EXISTS (SELECT 1 FROM register_entry r WHERE r.target_id = e.id)`,
      [sourceId, (await this.idsOf(who))[0]],
    );
    const params = { id: row?.id ?? '' };
    told(await this.world.administrator.call(reverseRecord, { params, body: { reason: REASON } }), 201);
    this.paper.records.delete(record);
    if (way === 'workshop') this.paper.heldBack[source]?.add(who);
  }

  private async link(one: number, other: number): Promise<void> {
    const [[personId], [samePersonAs]] = [await this.idsOf(one), await this.idsOf(other)];
    if (!personId || !samePersonAs) return;
    const body = { personId, samePersonAs, reason: REASON };
    const answer = await this.world.administrator.call(linkPeople, { body });
    const isKnown = this.paper.links.some(
      (link) => [link.one, link.other].includes(one) && [link.one, link.other].includes(other),
    );
    if (one === other || isKnown) return expectRefused(answer);
    this.paper.links.push({ id: told(answer, 201).id, one, other });
  }

  private async unlink(nth: number): Promise<void> {
    const [link] = this.paper.links.splice(nth % Math.max(this.paper.links.length, 1), 1);
    if (!link) return;
    const params = { id: link.id };
    told(await this.world.administrator.call(unlinkPeople, { params, body: { reason: REASON } }), 201);
  }

  private async participantOf(workshop: number, who: number): Promise<string> {
    const params = { id: (this.workshops[workshop] as Workshop).id };
    const { participants } = told(await this.world.rig.client.call(getWorkshop, { params }), 200);
    const [personId] = await this.idsOf(who);
    return participants.find((one) => one.personId === personId)?.id ?? '';
  }
}

function expectRefused(answer: Answer): void {
  if (answer.status < 400) throw new Error(`Was not refused: ${answer.status} ${answer.text}`);
}
