import { dayInKarachi } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { Accounts } from '../identity/index.js';
import { isNoPosting, isSamePosting, onlyFillsBlanks, type Served } from './domain/served.js';
import { PeopleRepository } from './people.repository.js';
import type { PersonRow } from './people.rows.js';
import { type NewPosting, type PostingRow, PostingsRepository } from './postings.repository.js';

export const servedBy = (person: PersonRow): Served => ({
  agencyId: person.agency_id,
  rank: person.rank,
  districtId: person.district_id,
  serviceNumber: person.service_number,
});

/** Writes postings so that what was known before the first change is not lost. */
@Injectable()
export class PostingHistory {
  constructor(
    private readonly postings: PostingsRepository,
    private readonly people: PeopleRepository,
    private readonly accounts: Accounts,
  ) {}

  /** The latest first; of two that began on one day the one that holds first. */
  list(personId: string): Promise<PostingRow[]> {
    return this.postings.list(personId);
  }

  /**
   * Adds a posting of a person whose row is locked, after the one they came with if it is the first. The posting that
   * began last becomes their present one; it is returned.
   * @throws AppError `login-taken` on the field `serviceNumber`
   */
  async add(person: PersonRow, posting: NewPosting): Promise<Served> {
    const before = await this.postings.list(person.id);
    const came = servedBy(person);
    if (before.length === 0 && !isNoPosting(came)) {
      await this.postings.insert({
        ...came,
        id: newId(),
        personId: person.id,
        fromDay: null,
        reason: null,
        writtenBy: null,
        writtenAt: person.created_at,
      });
    }
    await this.postings.insert(posting);
    const [present] = await this.postings.list(person.id);
    const served: Served = present
      ? {
          agencyId: present.agency_id,
          rank: present.rank,
          districtId: present.district_id,
          serviceNumber: present.service_number,
        }
      : posting;
    await this.postings.setPresent(person.id, served, posting.writtenAt);
    await this.moveLogin(person.id, served);
    return served;
  }

  /**
   * Notes that somebody said of themselves where they serve now. A blank that is filled belongs to every day of the
   * posting; anything else is a transfer, from today on. In the caller's transaction.
   */
  async noteOwn(personId: string, accountId: string, served: Served, at: Date): Promise<void> {
    const person = await this.people.findWithin(personId, null, true);
    if (!person || isSamePosting(servedBy(person), served)) return;
    const [present] = await this.postings.list(personId);
    const isSamePlace = onlyFillsBlanks(servedBy(person), served);
    if (isSamePlace && !present) return;
    const { agencyId, rank, districtId, serviceNumber } = served;
    await this.add(person, {
      ...{ agencyId, rank, districtId, serviceNumber, personId },
      id: newId(),
      fromDay: isSamePlace && present ? present.from_day : dayInKarachi(at),
      reason: null,
      writtenBy: accountId,
      writtenAt: at,
    });
  }

  /** A service number opens the account in the agency where the person serves now. */
  private async moveLogin(personId: string, { agencyId, serviceNumber }: Served): Promise<void> {
    const accountId = await this.postings.findAccount(personId);
    if (!accountId) return;
    const login = agencyId && serviceNumber ? { agencyId, lookup: serviceNumber } : null;
    await this.accounts.setServiceLogin(accountId, login);
  }
}
