import { type IdentityState, type Localised, maskCnic } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CnicVault } from './cnic-vault.js';
import { readSearch } from './domain/people-search.js';
import { localisedText } from './localised-text.js';
import type { Reach } from './people.repository.js';
import { PeopleListRepository } from './people-list.repository.js';

/** By what somebody is told apart in a list, as of now. */
export interface PersonCard {
  readonly personId: string;
  readonly nameEn: string;
  readonly nameUr: string | null;
  readonly cnicMasked: string | null;
  readonly serviceNumber: string | null;
  readonly agency: Localised | null;
  readonly rank: Localised | null;
  readonly identity: IdentityState;
  /** Nothing of theirs ever counts. */
  readonly demonstration: boolean;
}

interface CardRow {
  id: string;
  name_en: string;
  name_ur: string | null;
  cnic_last_four: string | null;
  service_number: string | null;
  identity: IdentityState;
  demonstration: boolean;
  agency_en: string | null;
  agency_ur: string | null;
  rank_en: string | null;
  rank_ur: string | null;
}

/** People for the lists of other rooms, which have asked before whether the caller may see them. */
@Injectable()
export class PersonCards {
  constructor(
    private readonly list: PeopleListRepository,
    private readonly cnics: CnicVault,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** People whom a typed search finds, wherever they serve unless told: those found as typed first, then by name. */
  async find(search: string, limit: number, reach: Reach = null): Promise<PersonCard[]> {
    const unfiltered = {
      reach,
      agency: undefined,
      place: undefined,
      account: undefined,
      identity: undefined,
    };
    const wanted = this.cnics.concealed(readSearch(search));
    const rows = await this.list.page({ ...unfiltered, wanted }, null, limit);
    const cards = await this.of(rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => cards.get(id) ?? []);
  }

  /** English names of the people behind accounts, by account id. */
  async namesOfAccounts(accountIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; name_en: string }>(
      'SELECT a.id, p.name_en FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1::uuid[])',
      [accountIds],
    );
    return new Map(rows.map(({ id, name_en }) => [id, name_en]));
  }

  /** Ids of the people behind accounts. */
  async behindAccounts(accountIds: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ person_id: string }>(
      'SELECT DISTINCT person_id FROM account WHERE id = ANY ($1::uuid[])',
      [accountIds],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** By person id, in the order of their English names; who does not exist is missing. */
  async of(personIds: readonly string[]): Promise<Map<string, PersonCard>> {
    const rows = await this.unitOfWork.query<CardRow>(
      `SELECT p.id, p.name_en, p.name_ur, p.cnic_last_four, p.service_number, p.identity, p.demonstration,
         a.name_en AS agency_en, a.name_ur AS agency_ur, r.name_en AS rank_en, r.name_ur AS rank_ur
       FROM person p LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN rank r ON r.code = p.rank
       WHERE p.id = ANY ($1::uuid[]) ORDER BY p.name_en, p.id`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
  }
}

const named = (en: string | null, ur: string | null): Localised | null =>
  en === null ? null : localisedText(en, ur);

const cardOf = (row: CardRow): PersonCard => ({
  personId: row.id,
  nameEn: row.name_en,
  nameUr: row.name_ur,
  cnicMasked: row.cnic_last_four === null ? null : maskCnic(row.cnic_last_four),
  serviceNumber: row.service_number,
  agency: named(row.agency_en, row.agency_ur),
  rank: named(row.rank_en, row.rank_ur),
  identity: row.identity,
  demonstration: row.demonstration,
});
