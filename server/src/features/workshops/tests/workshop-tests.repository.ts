import type { TestRule, WorkshopTestKind, WorkshopTestState } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { inOrder } from '../domain/test-switch.js';

export interface WorkshopTestRow {
  readonly which: WorkshopTestKind;
  readonly publication_id: string;
  readonly rule: TestRule;
  readonly state: WorkshopTestState;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
}

type NewTests = Readonly<Record<WorkshopTestKind, TestRule>>;

const COLUMNS = 'which, publication_id, rule, state, opened_at, closed_at';

/** The online tests of workshops. */
@Injectable()
export class WorkshopTestsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The pre-test first; none where no test is attached. */
  async listOf(workshopId: string): Promise<WorkshopTestRow[]> {
    return inOrder(
      await this.unitOfWork.query<WorkshopTestRow>(
        `SELECT ${COLUMNS} FROM workshop_test WHERE workshop_id = $1`,
        [workshopId],
      ),
    );
  }

  async find(workshopId: string, which: WorkshopTestKind): Promise<WorkshopTestRow | null> {
    return (await this.listOf(workshopId)).find((test) => test.which === which) ?? null;
  }

  /**
   * Holds a test until the transaction ends. `share`: others may begin it meanwhile, and nobody closes it; `update`: nobody
   * begins it.
   */
  async hold(workshopId: string, which: WorkshopTestKind, mode: 'share' | 'update'): Promise<void> {
    await this.unitOfWork.query(
      `SELECT 1 FROM workshop_test WHERE workshop_id = $1 AND which = $2 FOR ${mode === 'share' ? 'SHARE' : 'UPDATE'}`,
      [workshopId, which],
    );
  }

  /** Puts these in the place of those that were attached. */
  async replace(workshopId: string, publicationId: string, rules: NewTests): Promise<void> {
    await this.remove(workshopId);
    await this.unitOfWork.query(
      `INSERT INTO workshop_test (workshop_id, publication_id, which, rule, state)
       SELECT $1, $2, key, value, 'waiting' FROM jsonb_each($3)`,
      [workshopId, publicationId, JSON.stringify(rules)],
    );
  }

  async remove(workshopId: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM workshop_test WHERE workshop_id = $1', [workshopId]);
  }

  async open(workshopId: string, which: WorkshopTestKind, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE workshop_test SET state = 'open', opened_at = $3, closed_at = NULL WHERE workshop_id = $1 AND which = $2`,
      [workshopId, which, at],
    );
  }

  async close(workshopId: string, which: WorkshopTestKind, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE workshop_test SET state = 'closed', closed_at = $3 WHERE workshop_id = $1 AND which = $2`,
      [workshopId, which, at],
    );
  }
}
