import {
  type Candidate,
  type HeldBack,
  type Localised,
  type Participant,
  standingScore,
  type Workshop,
  type WorkshopSummary,
} from '@academy/shared';
import type { PersonCard } from '../directory/index.js';
import type { ConfirmationRow, ListedRow, ScoredRow, SessionRow, WorkshopRow } from './workshops.rows.js';

/** Names of what a workshop holds as codes and ids. */
export interface Names {
  readonly topic: (code: string) => Localised;
  readonly district: (id: string) => Localised;
  readonly account: (id: string | null) => string | null;
}

interface Parts {
  readonly workshop: WorkshopRow;
  readonly sessions: readonly SessionRow[];
  readonly participants: readonly Participant[];
  readonly confirmations: readonly ConfirmationRow[];
}

const postTestOf = ({
  pass_percent,
  test_out_of,
}: Pick<WorkshopRow, 'pass_percent' | 'test_out_of'>): Workshop['postTest'] =>
  pass_percent === null || test_out_of === null ? null : { passPercent: pass_percent, outOf: test_out_of };

export const workshopView = (
  { workshop, sessions, participants, confirmations }: Parts,
  names: Names,
): Workshop => ({
  id: workshop.id,
  titleEn: workshop.title_en,
  titleUr: workshop.title_ur,
  topic: { code: workshop.topic, title: names.topic(workshop.topic) },
  district: { id: workshop.district_id, name: names.district(workshop.district_id) },
  venue: workshop.venue,
  trainers: workshop.trainers,
  audience: workshop.audience,
  capacity: workshop.capacity,
  thresholdPercent: workshop.threshold_percent,
  postTest: postTestOf(workshop),
  tests: workshop.tests,
  sessions: sessions.map(({ id, day, from, to }) => ({ id, day, from, to })),
  participants: [...participants],
  state: workshop.state,
  confirmations: confirmations.map((row) => confirmationView(row, names)),
});

const confirmationView = (row: ConfirmationRow, names: Names): Workshop['confirmations'][number] => ({
  revision: row.revision,
  confirmedAt: row.confirmed_at.toISOString(),
  confirmedBy: names.account(row.confirmed_by),
  recorded: row.recorded,
  reopening: row.reopened_at
    ? {
        reopenedAt: row.reopened_at.toISOString(),
        reopenedBy: names.account(row.reopened_by),
        reason: row.reason ?? '',
      }
    : null,
});

const cardView = ({ demonstration: _mark, ...card }: PersonCard) => card;

export const participantView = (row: ScoredRow, card: PersonCard, heldBack: HeldBack | null): Participant => {
  const [pre, post] = [standingScore(row.pre), standingScore(row.post)];
  return {
    ...cardView(card),
    id: row.id,
    marks: row.marks,
    markWays: row.ways,
    preScore: pre?.score ?? null,
    postScore: post?.score ?? null,
    preWay: pre?.way ?? null,
    postWay: post?.way ?? null,
    preScores: row.pre,
    postScores: row.post,
    heldBack,
  };
};

export const candidateView = (card: PersonCard, isParticipant: boolean): Candidate => ({
  ...cardView(card),
  isParticipant,
});

export const summaryView = (row: ListedRow, names: Pick<Names, 'topic' | 'district'>): WorkshopSummary => ({
  id: row.id,
  title: row.title_ur === null ? { en: row.title_en } : { en: row.title_en, ur: row.title_ur },
  topic: names.topic(row.topic),
  district: names.district(row.district_id),
  venue: row.venue,
  from: row.first_day,
  to: row.last_day,
  sessions: row.sessions,
  participants: row.participants,
  state: row.state,
});
