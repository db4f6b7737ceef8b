import {
  type Attempt,
  type Course,
  dayInKarachi,
  type LearningEvent,
  type OpenQuestion,
  pairOf,
  readNumber,
  readPair,
} from '@academy/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { Attempts } from '../features/assessment/index.js';
import { type BankQuestion, Publications } from '../features/catalogue/index.js';
import { Agencies, IdentityChecks, People, Places } from '../features/directory/index.js';
import { Enrolments, Study, Tests } from '../features/learning/index.js';
import { Links, Records, Seals } from '../features/register/index.js';
import { TargetsQuery } from '../features/reporting/index.js';
import { type Actor, SYSTEM } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { type InventedPerson, PeopleInventor } from './people.js';
import { Random } from './random.js';

const PEOPLE = 320;
/** People a quarter grow by this much, as a new academy's would. */
const WEEKS = 104;
const DAY_MS = 86_400_000;
const SEED = 20_230_501;

type Ending = 'passed' | 'failed' | 'under-way';

/** A course with its bank by question key. */
interface Taught {
  readonly course: Course;
  readonly bank: ReadonlyMap<string, BankQuestion>;
}

interface Learner {
  readonly person: InventedPerson;
  readonly taught: Taught;
  readonly at: Date;
  readonly ending: Ending;
}

/**
 * Fills a demonstration with a few hundred invented people whose enrolments, attempts, records and certificates were
 * made by the services that serve real people, with the clock set back; sealed week by week, so that "as of" has a past.
 */
export class Population {
  private readonly random = new Random(SEED);
  /** Of its own, so that pre-tests change nothing else that is left to chance. */
  private readonly pretests = new Random(SEED + 1);
  private readonly made: { personId: string; at: Date; person: InventedPerson }[] = [];

  constructor(private readonly app: INestApplicationContext) {}

  /** Returns how many people were made; none where the demonstration is there already. */
  async create(): Promise<number> {
    const unitOfWork = this.app.get(UnitOfWork);
    const [there] = await unitOfWork.query(`SELECT 1 FROM setting WHERE key = 'demonstration.population'`);
    const courses = await this.courses();
    if (there || courses.length === 0) return 0;
    const inventor = new PeopleInventor(
      this.random,
      await this.app.get(Agencies).list(),
      await this.app.get(Places).list(),
    );
    const learners = this.plan(inventor, courses);
    await this.app.get(Clock).pretend(new Date(), () => this.play(learners));
    await this.setTargets();
    await unitOfWork.query(`INSERT INTO setting (key, value) VALUES ('demonstration.population', $1)`, [
      JSON.stringify({ people: learners.length }),
    ]);
    return learners.length;
  }

  private async courses(): Promise<Taught[]> {
    const rows = await this.app
      .get(UnitOfWork)
      .query<{ id: string }>(
        `SELECT current_publication_id AS id FROM course WHERE current_publication_id IS NOT NULL ORDER BY slug`,
      );
    const publications = this.app.get(Publications);
    return Promise.all(
      rows.map(async ({ id }) => ({
        course: await publications.outlineOf(id),
        bank: new Map((await publications.bankOf(id)).map((question) => [question.key, question])),
      })),
    );
  }

  /** Who learns when, the earliest first; later weeks see more of them. */
  private plan(inventor: PeopleInventor, courses: readonly Taught[]): Learner[] {
    const today = Date.now();
    const learners = Array.from({ length: PEOPLE }, (): Learner => {
      const weeksAgo = Math.floor(WEEKS * this.random.next() ** 1.6);
      const hour = 5 + this.random.below(8);
      const at = new Date(today - weeksAgo * 7 * DAY_MS - this.random.below(7) * DAY_MS - DAY_MS);
      at.setUTCHours(hour, this.random.below(60), this.random.below(60), 0);
      return {
        person: inventor.next(),
        taught: this.random.pick(courses),
        at,
        ending: this.random.weighted<Ending>([
          ['passed', 78],
          ['failed', 7],
          ['under-way', 15],
        ]),
      };
    });
    return learners.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  private async play(learners: readonly Learner[]): Promise<void> {
    const clock = this.app.get(Clock);
    let week = '';
    for (const learner of learners) {
      const sunday = dayInKarachi(
        new Date(learner.at.getTime() - ((learner.at.getTime() / DAY_MS) % 7) * DAY_MS),
      );
      if (week !== '' && sunday !== week) await this.seal(new Date(`${sunday}T00:30:00Z`));
      week = sunday;
      await clock.pretend(learner.at, () => this.learn(learner));
    }
    await this.correct();
    await this.enterTwice();
    await this.seal(new Date(Date.now() - 2 * 60 * 60_000));
  }

  private async seal(at: Date): Promise<void> {
    await this.app.get(Seals).closeNow(at);
  }

  /** One person's way through the course in a transaction of its own: an interrupted start repeats nobody. */
  private async learn(learner: Learner): Promise<void> {
    const { course } = learner.taught;
    await this.app.get(UnitOfWork).run(async () => {
      const personId = await this.app.get(People).create(learner.person);
      const actor: Actor = {
        accountId: newId(),
        personId,
        demonstration: false,
        grants: [{ role: 'trainee', agencyId: null }],
      };
      if (learner.person.cnic && this.random.chance(0.55))
        await this.app.get(IdentityChecks).verify(SYSTEM, personId, learner.person.cnic.slice(-4));
      const enrolment = await this.app.get(Enrolments).enrol(actor, course.id);
      if (course.pretest && this.pretests.chance(0.6)) await this.sitPretest(actor, enrolment.id, learner);
      await this.read(actor, enrolment.id, course, learner);
      if (learner.ending === 'under-way') return;
      await this.app
        .get(Clock)
        .pretend(new Date(learner.at.getTime() + 2 * 60 * 60_000), () =>
          this.sit(actor, enrolment.id, learner),
        );
      if (learner.ending === 'passed') this.made.push({ personId, at: learner.at, person: learner.person });
    });
  }

  private async read(actor: Actor, enrolmentId: string, course: Course, learner: Learner): Promise<void> {
    const keys = course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.key));
    const read =
      learner.ending === 'under-way' ? keys.slice(0, 1 + this.random.below(keys.length - 1)) : keys;
    const at = learner.at.toISOString();
    const events = read.flatMap((lessonKey): LearningEvent[] => [
      { id: newId(), type: 'lesson-opened', lessonKey, at },
      { id: newId(), type: 'lesson-completed', lessonKey, at },
    ]);
    await this.app.get(Study).take(actor, enrolmentId, events);
  }

  private async sit(actor: Actor, enrolmentId: string, { taught, ending }: Learner): Promise<void> {
    const attempt = await this.app.get(Tests).start(actor, enrolmentId, 'final');
    const wrong = ending === 'passed' ? 0.28 * this.random.next() : 0.4 + 0.4 * this.random.next();
    await this.answer(actor, attempt, taught, wrong, this.random);
  }

  private async sitPretest(actor: Actor, enrolmentId: string, { taught }: Learner): Promise<void> {
    const attempt = await this.app.get(Tests).start(actor, enrolmentId, 'pretest');
    await this.answer(actor, attempt, taught, 0.35 + 0.5 * this.pretests.next(), this.pretests);
  }

  /** Answers a share of the questions wrongly, and submits. */
  private async answer(
    actor: Actor,
    { id, questions }: Attempt,
    { bank }: Taught,
    wrong: number,
    random: Random,
  ): Promise<void> {
    const attempts = this.app.get(Attempts);
    for (const [index, question] of questions.entries()) {
      const right = bank.get(question.key)?.secret.right ?? [];
      const isMistaken = index < Math.floor(questions.length * wrong);
      const mistaken = isMistaken ? mistakeIn(question, right, random) : null;
      await attempts.saveAnswer(actor, id, question.key, mistaken ?? [...right]);
    }
    await attempts.submit(actor, id);
  }

  /** A past has corrections in it: two mistaken records reversed, and three people found to be entered twice. */
  private async correct(): Promise<void> {
    const clock = this.app.get(Clock);
    const lastWeek = new Date(Date.now() - 3 * DAY_MS);
    await clock.pretend(lastWeek, async () => {
      for (const { personId } of this.made.slice(10, 12)) {
        const [record] = await this.app.get(Records).listMine({ ...SYSTEM, personId });
        if (record)
          await this.app
            .get(Records)
            .reverse(
              SYSTEM,
              record.id,
              'Entered for the wrong person; found when the agency checked its list.',
            );
      }
      for (let pair = 0; pair < 3; pair += 1) {
        const [one, other] = [this.made[20 + pair * 2], this.made[21 + pair * 2]];
        if (one && other)
          await this.app
            .get(Links)
            .link(SYSTEM, one.personId, other.personId, 'The same person: service number and agency agree.');
      }
    });
  }

  /** And some are entered twice whom nobody has found yet: by another list, with less said of them. */
  private async enterTwice(): Promise<void> {
    const people = this.app.get(People);
    const again = this.made.slice(30, 42).map(({ person }) => person);
    for (const [index, { nameEn, nameUr, cnic, profile }] of again.entries()) {
      const { serviceNumber, ...rest } = profile;
      const said = { ...rest, sex: 'unsaid', disability: 'unsaid', rank: null } as const;
      const name = { nameEn: nameEn.split(' ').reverse().join(' '), nameUr: index % 2 === 0 ? nameUr : null };
      if (index % 3 === 0 && cnic)
        await people.create({ nameEn, cnic, profile: { ...said, agencyId: null, serviceNumber: null } });
      else if (index % 3 === 1) await people.create({ ...name, profile: { ...said, serviceNumber } });
      else await people.create({ ...name, profile: { ...said, serviceNumber: null } });
    }
  }

  private async setTargets(): Promise<void> {
    const year = Number(dayInKarachi(new Date()).slice(0, 4));
    for (const [offset, value] of [
      [-1, 120],
      [0, 200],
      [1, 400],
    ] as const) {
      const body = {
        indicator: 'individuals-trained-online',
        from: `${year + offset}-01-01`,
        to: `${year + offset}-12-31`,
        value,
      };
      await this.app.get(TargetsQuery).set(SYSTEM, body);
    }
  }
}

/** A whole answer that is wrong, as somebody gives it who has not read well; null where none comes to mind. */
function mistakeIn(question: OpenQuestion, right: readonly string[], random: Random): string[] | null {
  switch (question.kind) {
    case 'match': {
      const pairs = right.flatMap((text) => readPair(text) ?? []);
      // Everyone gets the right side of the one before.
      return pairs.map(({ left }, index) => pairOf(left, pairs.at(index - 1)?.right ?? ''));
    }
    case 'order':
      return [...right].reverse();
    case 'number':
      return [String((readNumber(right[0] ?? '') ?? 0) * 2 + 1)];
    case 'short':
      return ['?'];
    default: {
      const others = question.options.map((option) => option.key).filter((key) => !right.includes(key));
      return others.length > 0 ? [random.pick(others)] : null;
    }
  }
}
