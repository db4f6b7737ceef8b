import { type Role, roles, type Sex } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Accounts, Roles } from '../identity/index.js';
import { People } from './people.service.js';
import { ReferenceRepository } from './reference.repository.js';

interface Posting {
  readonly nameUr: string;
  readonly sex: Sex;
  readonly agency: string;
  readonly district: string;
  readonly rank: string;
}

const PASSWORD = 'learn-2026-academy';
/** The agency whose people the demonstration coordinator reaches. */
const COORDINATED_AGENCY = 'police-punjab';

const atTheCommission = { agency: 'ncrc', district: 'ict-islamabad', rank: 'ncrc-staff' } as const;
const inLahore = { agency: 'police-punjab-lahore', district: 'punjab-lahore' } as const;

/** By codes of the reference data. */
const postings: Readonly<Record<Role, Posting>> = {
  trainee: { nameUr: 'نمونہ زیرِ تربیت', sex: 'female', rank: 'sub-inspector', ...inLahore },
  trainer: { nameUr: 'نمونہ تربیت کار', sex: 'male', ...atTheCommission },
  reviewer: { nameUr: 'نمونہ جائزہ کار', sex: 'female', ...atTheCommission },
  coordinator: { nameUr: 'نمونہ رابطہ کار', sex: 'male', rank: 'inspector', ...inLahore },
  reporter: { nameUr: 'نمونہ رپورٹ نگار', sex: 'female', ...atTheCommission },
  administrator: { nameUr: 'نمونہ منتظم', sex: 'male', ...atTheCommission },
};

interface DemonstrationAccount {
  readonly role: Role;
  readonly login: string;
  readonly password: string;
}

/** Who can sign in to look around, one for each role. They exist in demonstration mode only, and never count. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = roles.map((role) => ({
  role,
  login: `${role}@demo.example`,
  password: PASSWORD,
}));

/** Makes the demonstration accounts. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly reference: ReferenceRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes those that are not there yet and returns how many. Needs the reference data. Two servers make them once. */
  async create(): Promise<number> {
    const missing = await this.missing();
    if (missing.length === 0) return 0;
    const password = await this.accounts.hashPassword(PASSWORD);
    return this.unitOfWork.run(async () => {
      await this.reference.lock();
      const stillMissing = await this.missing();
      const ids = {
        agencies: await this.reference.idsByCode('agency'),
        places: await this.reference.idsByCode('place'),
      };
      for (const wanted of stillMissing) await this.make(wanted, password, ids);
      return stillMissing.length;
    });
  }

  private async missing(): Promise<DemonstrationAccount[]> {
    const missing: DemonstrationAccount[] = [];
    for (const wanted of demonstrationAccounts) {
      if (!(await this.accounts.findByLogin({ kind: 'email', lookup: wanted.login }))) missing.push(wanted);
    }
    return missing;
  }

  private async make(
    { role, login }: DemonstrationAccount,
    password: Hashed,
    ids: ReferenceIds,
  ): Promise<void> {
    const { nameUr, sex, agency, district, rank } = postings[role];
    const agencyId = known(ids.agencies, agency);
    const districtId = known(ids.places, district);
    const personId = await this.people.create({
      nameEn: `Demonstration ${role[0]?.toUpperCase()}${role.slice(1)}`,
      nameUr,
      email: login,
      demonstration: true,
      profile: { agencyId, rank, districtId, serviceNumber: null, sex, disability: 'unsaid' },
    });
    const accountId = await this.accounts.create({
      personId,
      password,
      language: 'en',
      demonstration: true,
      logins: [{ kind: 'email', lookup: login }],
    });
    if (role === 'trainee') return;
    const scope = role === 'coordinator' ? known(ids.agencies, COORDINATED_AGENCY) : null;
    await this.roles.grant(SYSTEM, accountId, role, scope);
  }
}

interface ReferenceIds {
  readonly agencies: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

type Hashed = Awaited<ReturnType<Accounts['hashPassword']>>;

function known(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`${code} is not in the reference data: load it first.`);
  return id;
}
