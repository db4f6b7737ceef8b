import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** An administrator with an open account, and where a message finds them. */
export interface AdministratorContact {
  readonly personId: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  /** Null where none is known. */
  readonly email: string | null;
  /** Of their account. */
  readonly language: Language;
}

/** Whom the academy itself tells when something is wrong with it. */
@Injectable()
export class AdministratorContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(): Promise<AdministratorContact[]> {
    return this.unitOfWork.query<AdministratorContact>(
      `SELECT p.id AS "personId", p.name_en AS "nameEn", p.name_ur AS "nameUr", p.email, a.language
       FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.state = 'open' AND EXISTS (
         SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = 'administrator' AND g.revoked_at IS NULL)
       ORDER BY p.name_en, p.id`,
    );
  }
}
