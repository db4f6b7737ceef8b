import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Somebody with an open account, and where a message finds them. */
export interface PersonContact {
  readonly nameEn: string;
  readonly nameUr: string | null;
  /** Null where none is known. */
  readonly email: string | null;
  /** Of their account. */
  readonly language: Language;
}

/** Where the academy finds the people whom it tells something. */
@Injectable()
export class PersonContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null for whoever has no open account. */
  async find(personId: string): Promise<PersonContact | null> {
    const [contact] = await this.unitOfWork.query<PersonContact>(
      `SELECT p.name_en AS "nameEn", p.name_ur AS "nameUr", p.email, a.language
       FROM person p JOIN account a ON a.person_id = p.id WHERE p.id = $1 AND a.state = 'open'`,
      [personId],
    );
    return contact ?? null;
  }
}
