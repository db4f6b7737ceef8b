import type { IdentityState, ImportView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { IdentityVerified, IdentityWithdrawn } from '../directory.events.js';
import { verifiesIdentity } from './domain/verifies.js';
import type { ImportRecord, JudgedRow } from './people-import.rows.js';

type Row = Pick<JudgedRow, 'number' | 'fate' | 'matchedBy' | 'reasons' | 'personId'> & {
  readonly hasCnic: boolean;
};

/** An agency's official list: who is in it with their CNIC is who they say they are. */
@Injectable()
export class OfficialList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /** @throws AppError `not-allowed`; `bad-input` for a list that is not of one agency */
  require(actor: Actor, { agency_id }: ImportRecord): void {
    requirePermission(actor, 'people.verify-identity');
    if (agency_id === null)
      throw new AppError('bad-input', { fields: [{ field: 'official', code: 'invalid' }] });
  }

  /** How many it would verify for this person; of an import that is no draft, how many it did. */
  async counts(actor: Actor, { id, state }: ImportRecord): Promise<ImportView['verifies']> {
    if (state === 'draft') {
      const rows = await this.unitOfWork.query<Row>(
        `SELECT number, fate, matched_by AS "matchedBy", reasons, person_id AS "personId",
           coalesce(facts ->> 'cnicIndex', '') <> '' AS "hasCnic" FROM people_import_row WHERE import_id = $1`,
        [id],
      );
      return countOf(await this.verified(actor, rows));
    }
    const rows = await this.unitOfWork.query<Pick<Row, 'fate'>>(
      'SELECT fate FROM people_import_row WHERE import_id = $1 AND verified',
      [id],
    );
    return countOf(rows);
  }

  /** Verifies whom the rows of an official list verify, in the caller's transaction; gives how many. */
  async verify(actor: Actor, importId: string, rows: readonly Row[], at: Date): Promise<number> {
    const verified = await this.verified(actor, rows);
    const idsOf = (fate: Row['fate']) =>
      verified.flatMap((row) => (row.fate === fate && row.personId ? [row.personId] : []));
    // Made by this import: nothing of theirs is older than their being verified, so that the register need not know.
    await this.unitOfWork.query(`UPDATE person SET identity = 'verified' WHERE id = ANY ($1)`, [
      idsOf('new'),
    ]);
    await this.unitOfWork.query(
      `UPDATE person SET identity = 'verified', updated_at = $2 WHERE id = ANY ($1)`,
      [idsOf('matched'), at],
    );
    await this.unitOfWork.query(
      'UPDATE people_import_row SET verified = true WHERE import_id = $1 AND number = ANY ($2)',
      [importId, verified.map(({ number }) => number)],
    );
    await this.unitOfWork.query('UPDATE people_import SET official = true WHERE id = $1', [importId]);
    for (const personId of idsOf('matched'))
      await this.events.publish(new IdentityVerified({ personId, accountId: actor.accountId }));
    return verified.length;
  }

  /**
   * Takes back what the list verified of people who were known before, in the caller's transaction.
   * @throws AppError `import-held` where a record was written since that says "verified"
   */
  async takeBack(actor: Actor, importId: string, at: Date): Promise<number> {
    const people = await this.unitOfWork.query<{ id: string }>(
      `SELECT p.id FROM person p JOIN people_import_row r ON r.person_id = p.id
       WHERE r.import_id = $1 AND r.fate = 'matched' AND r.verified AND p.identity = 'verified' ORDER BY p.id FOR UPDATE OF p`,
      [importId],
    );
    await this.unitOfWork.query(
      `UPDATE person SET identity = 'claimed', updated_at = $2 WHERE id = ANY ($1)`,
      [people.map(({ id }) => id), at],
    );
    const reason = 'The official list that verified them was taken back.';
    for (const { id } of people)
      await this.events.publish(new IdentityWithdrawn({ personId: id, accountId: actor.accountId, reason }));
    return people.length;
  }

  private async verified(actor: Actor, rows: readonly Row[]): Promise<Row[]> {
    const matched = rows.flatMap(({ fate, personId }) => (fate === 'matched' && personId ? [personId] : []));
    const known = await this.unitOfWork.query<{ id: string; identity: IdentityState }>(
      'SELECT id, identity FROM person WHERE id = ANY ($1)',
      [matched],
    );
    const found = new Map(
      known.map(({ id, identity }) => [id, { identity, isOneself: id === actor.personId }] as const),
    );
    return rows.filter((row) => verifiesIdentity(row, found.get(row.personId ?? '') ?? null));
  }
}

const countOf = (rows: readonly Pick<Row, 'fate'>[]): ImportView['verifies'] => ({
  new: rows.filter(({ fate }) => fate === 'new').length,
  matched: rows.filter(({ fate }) => fate === 'matched').length,
});
