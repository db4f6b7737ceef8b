import type { Finding } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

export interface ApprovalRow {
  readonly publication_number: number | null;
  readonly by_account: string;
  readonly at: Date;
  readonly findings: readonly Finding[];
}

/** What approvers confirmed of what the safety check had found. */
@Injectable()
export class ConfirmationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps findings with the approval that confirmed them. */
  async insert(eventId: string, findings: readonly Finding[]): Promise<void> {
    if (findings.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO draft_confirmation (event_id, finding_key, finding)
       SELECT $1, value->>'key', value FROM jsonb_array_elements($2::jsonb)`,
      [eventId, JSON.stringify(findings)],
    );
  }

  /** Approvals at which something was confirmed, the latest first. */
  approvalsOf(draftId: string): Promise<ApprovalRow[]> {
    return this.unitOfWork.query(
      `SELECT p.number AS publication_number, e.by_account, e.at,
         jsonb_agg(c.finding ORDER BY c.finding->>'file', (c.finding->>'line')::int, c.finding_key) AS findings
       FROM draft_event e JOIN draft_confirmation c ON c.event_id = e.id LEFT JOIN publication p ON p.id = e.publication_id
       WHERE e.draft_id = $1 AND e.kind = 'published' GROUP BY e.id, p.number ORDER BY e.id DESC LIMIT 50`,
      [draftId],
    );
  }
}
