import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../ids.js';

interface RequestFacts {
  readonly requestId: string;
  readonly address: string;
}

/** What is known of the request under way, for the trail. Entered by app.ts for each request. */
export const requestFacts = new AsyncLocalStorage<RequestFacts>();

interface Act {
  /** `feature.verb-object`, the endpoint's name where there is one. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes who did what to what, in the same transaction as the deed. */
@Injectable()
export class AuditTrail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(actor: Actor, act: Act): Promise<void> {
    const request = requestFacts.getStore();
    await this.unitOfWork.query(
      `INSERT INTO audit_entry (id, account_id, action, subject_kind, subject_id, address, request_id, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        actor.accountId,
        act.action,
        act.subjectKind,
        act.subjectId,
        request?.address ?? null,
        request?.requestId ?? null,
        act.before === undefined ? null : JSON.stringify(act.before),
        act.after === undefined ? null : JSON.stringify(act.after),
      ],
    );
  }
}
