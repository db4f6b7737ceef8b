import type { Role, Sex } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Accounts, Roles } from '../identity/index.js';
import { Agencies } from './agencies.service.js';
import { People } from './people.service.js';

interface DemonstrationAccount {
  readonly role: Role;
  readonly login: string;
  readonly password: string;
  readonly nameEn: string;
  readonly nameUr: string;
  readonly sex: Sex;
}

const PASSWORD = 'learn-2026-academy';
/** The agency whose people the demonstration coordinator reaches. */
const COORDINATED_AGENCY = 'police-punjab';

const account = (role: Role, nameEn: string, nameUr: string, sex: Sex): DemonstrationAccount => ({
  role,
  login: `${role}@demo.academy.example`,
  password: PASSWORD,
  nameEn,
  nameUr,
  sex,
});

/** Who can sign in to look around, one for each role. They exist in demonstration mode only, and never count. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('trainee', 'Amina Rafiq', 'آمنہ رفیق', 'female'),
  account('trainer', 'Bilal Ahmed', 'بلال احمد', 'male'),
  account('reviewer', 'Hina Malik', 'حنا ملک', 'female'),
  account('coordinator', 'Imran Shah', 'عمران شاہ', 'male'),
  account('reporter', 'Sana Iqbal', 'ثنا اقبال', 'female'),
  account('administrator', 'Tariq Mahmood', 'طارق محمود', 'male'),
];

/** Makes the demonstration accounts. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly agencies: Agencies,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes those that are not there yet and returns how many. Needs the reference data. */
  async create(): Promise<number> {
    let made = 0;
    for (const wanted of demonstrationAccounts) if (await this.ensure(wanted)) made += 1;
    return made;
  }

  private async ensure(wanted: DemonstrationAccount): Promise<boolean> {
    const login = { kind: 'email' as const, lookup: wanted.login };
    if (await this.accounts.findByLogin(login)) return false;
    const agencyId = await this.agencyOf(wanted.role);
    const password = await this.accounts.hashPassword(wanted.password);
    await this.unitOfWork.run(async () => {
      const personId = await this.people.create({
        nameEn: wanted.nameEn,
        nameUr: wanted.nameUr,
        email: wanted.login,
        demonstration: true,
        profile: { ...NOTHING_SAID, agencyId, sex: wanted.sex },
      });
      const accountId = await this.accounts.create({
        personId,
        password,
        language: 'en',
        demonstration: true,
        logins: [login],
      });
      if (wanted.role === 'trainee') return;
      const scope = wanted.role === 'coordinator' ? agencyId : null;
      await this.roles.grant(SYSTEM, accountId, wanted.role, scope);
    });
    return true;
  }

  private async agencyOf(role: Role): Promise<string> {
    const code = role === 'trainee' || role === 'coordinator' ? COORDINATED_AGENCY : 'ncrc';
    const id = await this.agencies.findIdByCode(code);
    if (!id) throw new Error(`The agency ${code} is not in the reference data: load it first.`);
    return id;
  }
}

const NOTHING_SAID = {
  rank: null,
  districtId: null,
  serviceNumber: null,
  disability: 'unsaid',
} as const;
