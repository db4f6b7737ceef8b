import type { JoiningFate } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { Publications } from '../../catalogue/index.js';
import { decideJoining, isPlaced } from '../domain/joining.js';
import { EnrolmentsRepository } from '../enrolments.repository.js';
import { CohortMembersRepository } from './cohort-members.repository.js';
import type { CohortRow, StandingEnrolment } from './cohorts.rows.js';

/** What became of somebody, and the enrolment that decided it. */
export interface Joined {
  readonly fate: JoiningFate;
  readonly completedAt: Date | null;
  /** The other cohort that they are in. */
  readonly otherCohortId: string | null;
}

interface Asked {
  readonly cohort: CohortRow;
  readonly completedToo: boolean;
}

/** Enrols people into a cohort, by the rule of `domain/joining`. */
@Injectable()
export class CohortJoining {
  constructor(
    private readonly members: CohortMembersRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly publications: Publications,
    private readonly clock: Clock,
  ) {}

  /**
   * What became of each, by person id. To be called in a transaction that holds the cohort.
   * @throws AppError `course-not-open` where somebody would have to begin a course that is closed
   */
  async join(personIds: readonly string[], asked: Asked): Promise<Map<string, Joined>> {
    const joined = new Map<string, Joined>();
    let waiting = [...new Set(personIds)];
    while (waiting.length > 0) waiting = await this.settle(waiting, asked, joined);
    return joined;
  }

  /** Those who enrolled by themselves at the same moment are returned: they are decided anew. */
  private async settle(
    personIds: readonly string[],
    { cohort, completedToo }: Asked,
    joined: Map<string, Joined>,
  ): Promise<string[]> {
    const standing = await this.members.lockStanding(cohort.course_id, personIds);
    const byPerson = new Map(standing.map((one) => [one.person_id, one]));
    const people = await this.members.count(cohort.id);
    const joiners = personIds.map((personId) => ({ personId, enrolment: known(byPerson.get(personId)) }));
    const fates = decideJoining({ ...cohort, people }, joiners, completedToo);
    const fated = (fate: JoiningFate) => personIds.filter((_, index) => fates[index] === fate);
    const enrolled = await this.enrol(cohort, fated('enrolled'));
    const attached = fated('attached').flatMap((personId) => byPerson.get(personId)?.id ?? []);
    if (attached.length > 0) await this.members.attach(cohort.id, attached, this.clock.now());
    const crossed: string[] = [];
    for (const [index, personId] of personIds.entries()) {
      const fate = fates[index] ?? 'full';
      if (fate === 'enrolled' && !enrolled.has(personId)) crossed.push(personId);
      else joined.set(personId, outcome(fate, cohort, byPerson.get(personId)));
    }
    return crossed;
  }

  private async enrol(cohort: CohortRow, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const { publicationId } = await this.publications.currentOf(cohort.course_id);
    const at = this.clock.now();
    return this.enrolments.insertMany(
      personIds.map((personId) => ({
        id: newId(),
        person_id: personId,
        course_id: cohort.course_id,
        publication_id: publicationId,
        enrolled_at: at,
        cohort_id: cohort.id,
        cohort_joined_at: at,
      })),
    );
  }
}

const known = (enrolment: StandingEnrolment | undefined) =>
  enrolment ? { state: enrolment.state, cohortId: enrolment.cohort_id } : null;

const outcome = (fate: JoiningFate, cohort: CohortRow, enrolment: StandingEnrolment | undefined): Joined => ({
  fate,
  completedAt: enrolment?.completed_at ?? null,
  otherCohortId: isPlaced(fate) || enrolment?.cohort_id === cohort.id ? null : (enrolment?.cohort_id ?? null),
});
