import type { NewcomerFields } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CnicVault } from './cnic-vault.js';
import { type Match, sharedIdentifiers, verdictOf, worthShowing } from './domain/identity-match.js';
import { MatchingRepository } from './matching.repository.js';
import { People } from './people.service.js';
import { ReferenceRepository } from './reference.repository.js';

export type Admission =
  | { readonly personId: string }
  /** `isCertain`: the CNIC is theirs, so that nobody new can be made with it. */
  | { readonly found: readonly Match[]; readonly isCertain: boolean };

/** People whom somebody else writes down: found again by their identifiers, or made. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly people: People,
    private readonly matching: MatchingRepository,
    private readonly reference: ReferenceRepository,
    private readonly cnics: CnicVault,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes the person unless somebody in the directory has the same CNIC, mobile number, or service number in the same
   * agency; those are named then. The caller has been asked whether they may.
   * @param isSomebodyElse whoever shares a mobile or service number was looked at and is another; a CNIC is never shared
   * @throws AppError `bad-input` (fields below `person`) for an agency, rank or district that does not exist
   */
  async admit(newcomer: NewcomerFields, isSomebodyElse: boolean): Promise<Admission> {
    const { nameEn, nameUr, cnic, mobile, ...profile } = newcomer;
    await this.reference.requireKnown(profile, (field) => `person.${field}`);
    // One of nothing but dashes is none.
    const serviceNumber = profile.serviceNumber || null;
    const kept = {
      cnicIndex: cnic ? this.cnics.index(cnic) : null,
      mobile,
      serviceNumber,
      agencyId: profile.agencyId,
    };
    return this.unitOfWork.run(async () => {
      await this.matching.lock(kept);
      const found = (await this.matching.find([kept], true)).map((one) => ({
        personId: one.id,
        by: sharedIdentifiers(one, kept),
      }));
      const verdict = verdictOf(found);
      if (verdict === 'certain' || (verdict === 'possible' && !isSomebodyElse))
        return { found: worthShowing(found), isCertain: verdict === 'certain' };
      return {
        personId: await this.people.create({
          nameEn,
          nameUr,
          cnic,
          mobile,
          profile: { ...profile, serviceNumber },
        }),
      };
    });
  }
}
