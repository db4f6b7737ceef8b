import { type Course, dayInKarachi, type LearningEvent } from '@academy/shared';
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

interface Learner {
  readonly person: InventedPerson;
  readonly at: Date;
  readonly ending: Ending;
}

/**
 * Fills a demonstration with a few hundred invented people whose enrolments, attempts, records and certificates were
 * made by the services that serve real people, with the clock set back; sealed week by week, so that "as of" has a past.
 */
export class Population {
  private readonly random = new Random(SEED);
  private readonly made: { personId: string; at: Date; person: InventedPerson }[] = [];

  constructor(private readonly app: INestApplicationContext) {}

  /** Returns how many people were made; none where the demonstration is there already. */
  async create(): Promise<number> {
    const unitOfWork = this.app.get(UnitOfWork);
    const [there] = await unitOfWork.query(`SELECT 1 FROM setting WHERE key = 'demonstration.population'`);
    const course = await this.course();
    if (there || !course) return 0;
    const bank = await this.app.get(Publications).bankOf(course.publicationId);
    const inventor = new PeopleInventor(
      this.random,
      await this.app.get(Agencies).list(),
      await this.app.get(Places).list(),
    );
    const learners = this.plan(inventor);
    await this.app.get(Clock).pretend(new Date(), () => this.play(learners, course, bank));
    await this.setTargets();
    await unitOfWork.query(`INSERT INTO setting (key, value) VALUES ('demonstration.population', $1)`, [
      JSON.stringify({ people: learners.length }),
    ]);
    return learners.length;
  }

  private async course(): Promise<Course | null> {
    const [row] = await this.app
      .get(UnitOfWork)
      .query<{ id: string }>(
        `SELECT current_publication_id AS id FROM course WHERE current_publication_id IS NOT NULL ORDER BY slug LIMIT 1`,
      );
    return row ? this.app.get(Publications).outlineOf(row.id) : null;
  }

  /** Who learns when, the earliest first; later weeks see more of them. */
  private plan(inventor: PeopleInventor): Learner[] {
    const today = Date.now();
    const learners = Array.from({ length: PEOPLE }, (): Learner => {
      const weeksAgo = Math.floor(WEEKS * this.random.next() ** 1.6);
      const hour = 5 + this.random.below(8);
      const at = new Date(today - weeksAgo * 7 * DAY_MS - this.random.below(7) * DAY_MS - DAY_MS);
      at.setUTCHours(hour, this.random.below(60), this.random.below(60), 0);
      return {
        person: inventor.next(),
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

  private async play(
    learners: readonly Learner[],
    course: Course,
    bank: readonly BankQuestion[],
  ): Promise<void> {
    const clock = this.app.get(Clock);
    const rights = new Map(bank.map((question) => [question.key, question]));
    let week = '';
    for (const learner of learners) {
      const sunday = dayInKarachi(
        new Date(learner.at.getTime() - ((learner.at.getTime() / DAY_MS) % 7) * DAY_MS),
      );
      if (week !== '' && sunday !== week) await this.seal(new Date(`${sunday}T00:30:00Z`));
      week = sunday;
      await clock.pretend(learner.at, () => this.learn(learner, course, rights));
    }
    await this.correct();
    await this.seal(new Date(Date.now() - 2 * 60 * 60_000));
  }

  private async seal(at: Date): Promise<void> {
    await this.app.get(Seals).closeNow(at);
  }

  /** One person's way through the course in a transaction of its own: an interrupted start repeats nobody. */
  private async learn(
    learner: Learner,
    course: Course,
    rights: ReadonlyMap<string, BankQuestion>,
  ): Promise<void> {
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
      await this.read(actor, enrolment.id, course, learner);
      if (learner.ending === 'under-way') return;
      await this.app
        .get(Clock)
        .pretend(new Date(learner.at.getTime() + 2 * 60 * 60_000), () =>
          this.sit(actor, enrolment.id, learner, rights),
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

  private async sit(
    actor: Actor,
    enrolmentId: string,
    learner: Learner,
    rights: ReadonlyMap<string, BankQuestion>,
  ): Promise<void> {
    const attempts = this.app.get(Attempts);
    const attempt = await this.app.get(Tests).start(actor, enrolmentId, 'final');
    const wrong = Math.floor(
      attempt.questions.length *
        (learner.ending === 'passed' ? 0.28 * this.random.next() : 0.4 + 0.4 * this.random.next()),
    );
    for (const [index, question] of attempt.questions.entries()) {
      const right = rights.get(question.key)?.secret.right ?? [];
      const others = question.options.map((option) => option.key).filter((key) => !right.includes(key));
      await attempts.saveAnswer(
        actor,
        attempt.id,
        question.key,
        index < wrong && others[0] ? [this.random.pick(others)] : [...right],
      );
    }
    await attempts.submit(actor, attempt.id);
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
