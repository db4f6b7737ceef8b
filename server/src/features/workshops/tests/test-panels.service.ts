import { dayInKarachi, type WorkshopTest, type WorkshopTests } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { WorkshopAttempts } from '../../assessment/index.js';
import { Publications } from '../../catalogue/index.js';
import { ATTEMPT_KINDS, canChangeTests, obstacleToOpening } from '../domain/test-switch.js';
import { RosterReader } from './roster-reader.js';
import { type WorkshopTestRow, WorkshopTestsRepository } from './workshop-tests.repository.js';

/** The tests of a workshop as their organiser sees them; for services that have asked who reads. */
@Injectable()
export class TestPanels {
  constructor(
    private readonly roster: RosterReader,
    private readonly tests: WorkshopTestsRepository,
    private readonly attempts: WorkshopAttempts,
    private readonly publications: Publications,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError `not-found` */
  async of(workshopId: string): Promise<WorkshopTests> {
    const roster = await this.roster.find(workshopId);
    if (!roster) throw new AppError('not-found');
    const rows = await this.tests.listOf(workshopId);
    const here = new Set(roster.personIds);
    const attempts = (await this.attempts.summaries(workshopId)).filter(({ personId }) => here.has(personId));
    const circumstances = {
      isConfirmed: roster.isConfirmed,
      participants: here.size,
      lastDay: roster.lastDay,
      today: dayInKarachi(this.clock.now()),
    };
    return {
      course: await this.course(rows[0]?.publication_id ?? null),
      canChange: !roster.isConfirmed && canChangeTests(rows),
      participants: here.size,
      tests: await Promise.all(
        rows.map(async (row): Promise<WorkshopTest> => {
          const taken = attempts.filter(({ kind }) => kind === ATTEMPT_KINDS[row.which]);
          const working = taken.filter(({ state }) => state === 'open');
          return {
            ...factsOf(row),
            taking: working.length,
            until: latest(working.map(({ deadlineAt }) => deadlineAt)),
            done: taken.filter(({ state }) => state === 'submitted').length,
            obstacle: row.state === 'open' ? null : obstacleToOpening(row.which, rows, circumstances),
            ...(await this.address(workshopId, row)),
          };
        }),
      ),
    };
  }

  private async course(publicationId: string | null): Promise<WorkshopTests['course']> {
    if (publicationId === null) return null;
    const { id, title, publicationNumber } = await this.publications.outlineOf(publicationId);
    return { courseId: id, title, publicationId, publicationNumber };
  }

  private async address(
    workshopId: string,
    { which }: WorkshopTestRow,
  ): Promise<{ address: string; qr: string }> {
    const address = `${this.config.publicUrl}/workshops/${workshopId}/tests/${which}`;
    return {
      address,
      qr: await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }),
    };
  }
}

const latest = (moments: readonly Date[]): string | null =>
  moments.length === 0 ? null : new Date(Math.max(...moments.map(Number))).toISOString();

const factsOf = ({ which, state, rule, opened_at, closed_at }: WorkshopTestRow) => ({
  which,
  state,
  questions: rule.draw,
  minutes: rule.minutes,
  openedAt: opened_at?.toISOString() ?? null,
  closedAt: closed_at?.toISOString() ?? null,
});
