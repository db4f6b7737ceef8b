import type {
  Cohort,
  CohortCandidate,
  CohortMember,
  CohortSummary,
  Enrolment,
  Facilitator,
  Localised,
} from '@academy/shared';
import type { PersonCard, RoleHolder } from '../../directory/index.js';
import { isLate, standingOf } from '../domain/cohort-standing.js';
import type { EnrolmentRow } from '../enrolments.rows.js';
import type { CohortRow, ListedCohortRow } from './cohorts.rows.js';

/** Names of what a cohort holds as ids. */
export interface CohortNames {
  readonly course: (id: string) => Localised;
  readonly agency: (id: string) => Localised;
  readonly holders: ReadonlyMap<string, RoleHolder>;
}

export const titleOf = ({ title_en, title_ur }: CohortRow): Localised =>
  title_ur === null ? { en: title_en } : { en: title_en, ur: title_ur };

/** Accounts are never deleted, so that there always is one. */
export const facilitatorView = (
  { facilitator_id }: CohortRow,
  holders: ReadonlyMap<string, RoleHolder>,
): Facilitator => {
  const { nameEn, nameUr } = holders.get(facilitator_id) ?? { nameEn: '', nameUr: null };
  return { accountId: facilitator_id, nameEn, nameUr };
};

export const summaryView = (row: ListedCohortRow, names: CohortNames): CohortSummary => ({
  id: row.id,
  title: titleOf(row),
  course: { id: row.course_id, title: names.course(row.course_id) },
  agency: names.agency(row.agency_id),
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  facilitator: facilitatorView(row, names.holders),
  people: row.people,
  completed: row.completed,
  state: row.state,
});

type People = Pick<Cohort, 'people' | 'beyondReach' | 'canRun'>;

export const cohortView = (row: CohortRow, names: CohortNames, people: People): Cohort => ({
  id: row.id,
  titleEn: row.title_en,
  titleUr: row.title_ur,
  course: { id: row.course_id, title: names.course(row.course_id) },
  agency: { id: row.agency_id, name: names.agency(row.agency_id) },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  facilitator: facilitatorView(row, names.holders),
  capacity: row.capacity,
  state: row.state,
  ...people,
});

/** @param today `YYYY-MM-DD` in Asia/Karachi */
export function memberView(
  row: EnrolmentRow,
  enrolment: Enrolment,
  card: PersonCard,
  { endsOn, today }: { readonly endsOn: string; readonly today: string },
): CohortMember {
  const joinedAt = row.cohort_joined_at ?? row.enrolled_at;
  const { finalTest, pretest } = enrolment;
  const hasBegun =
    row.lessons.length > 0 ||
    finalTest.attemptsUsed > 0 ||
    (pretest !== null && (pretest.openAttemptId !== null || pretest.score !== null));
  const learning = { joinedAt, completedAt: row.completed_at, hasBegun };
  return {
    ...shownOf(card),
    enrolmentId: row.id,
    joinedAt: joinedAt.toISOString(),
    requiredLessons: enrolment.requiredLessons,
    completedLessons: enrolment.completedLessons,
    test: { passed: finalTest.passed, bestScore: finalTest.bestScore, attempts: finalTest.attemptsUsed },
    completedAt: enrolment.completedAt,
    standing: standingOf(learning),
    late: isLate(learning, endsOn, today),
  };
}

export const candidateView = (card: PersonCard, isIn: boolean): CohortCandidate => ({
  ...shownOf(card),
  identity: card.identity,
  isIn,
});

const shownOf = ({ demonstration: _mark, identity: _state, ...card }: PersonCard) => card;
