import type { Role } from '@academy/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { People } from '../features/directory/index.js';
import { Accounts, CnicMatcher, type Login, Roles } from '../features/identity/index.js';
import { SYSTEM } from '../platform/auth/actor.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

export const TEST_PASSWORD = 'kite over the river 42';

/** Where services are found: a TestApp or TestRooms. */
interface Services {
  readonly get: NestFastifyApplication['get'];
}

interface Wanted {
  readonly nameEn?: string;
  readonly nameUr?: string;
  readonly role?: Role;
  /** Scope of a coordinator's role. */
  readonly scope?: string;
  /** Where the person serves. */
  readonly agencyId?: string;
  /** 13 digits; becomes a login too. */
  readonly cnic?: string;
  /** E.164; becomes a login too. */
  readonly mobile?: string;
  readonly serviceNumber?: string;
  readonly demonstration?: boolean;
}

export interface TestAccount {
  readonly accountId: string;
  readonly personId: string;
  /** An e-mail address of this account's own. */
  readonly login: string;
}

let made = 0;
const digits = (length: number): string => String(made).padStart(length, '0');

/** Identifiers that no other account of this test file has. */
export const freshCnic = (): string => {
  made += 1;
  return `35202${digits(7)}1`;
};
export const freshMobile = (): string => {
  made += 1;
  return `+92300${digits(7)}`;
};

/** An account with TEST_PASSWORD and the person behind it; a trainee unless another role is wanted as well. */
export async function anAccount(services: Services, wanted: Wanted = {}): Promise<TestAccount> {
  made += 1;
  const login = `person${made}@example.pk`;
  const { agencyId = null, serviceNumber = null, demonstration = false } = wanted;
  const personId = await services.get(People).create({
    nameEn: wanted.nameEn ?? 'Amina Rafiq',
    nameUr: wanted.nameUr,
    email: login,
    cnic: wanted.cnic,
    mobile: wanted.mobile,
    demonstration,
    profile: {
      agencyId,
      serviceNumber,
      rank: null,
      districtId: null,
      sex: 'unsaid',
      disability: 'unsaid',
    },
  });
  const accountId = await services.get(Accounts).create({
    personId,
    password: TEST_PASSWORD,
    language: 'en',
    demonstration,
    logins: [{ kind: 'email', lookup: login }, ...otherLogins(services, wanted)],
  });
  if (wanted.role && wanted.role !== 'trainee') {
    await services.get(Roles).grant(SYSTEM, accountId, wanted.role, wanted.scope ?? null);
  }
  return { accountId, personId, login };
}

function otherLogins(services: Services, { cnic, mobile, agencyId, serviceNumber }: Wanted): Login[] {
  return [
    ...(cnic
      ? [
          {
            kind: 'cnic' as const,
            lookup: services.get(CnicMatcher).index(cnic),
          },
        ]
      : []),
    ...(mobile ? [{ kind: 'mobile' as const, lookup: mobile }] : []),
    ...(serviceNumber && agencyId ? [{ kind: 'service' as const, lookup: serviceNumber, agencyId }] : []),
  ];
}

/** The id of an agency or place of the reference data, which must be loaded. */
export async function referenceId(
  { unitOfWork }: { readonly unitOfWork: UnitOfWork },
  table: 'agency' | 'place',
  code: string,
): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
  if (!row) throw new Error(`There is no ${table} ${code}.`);
  return row.id;
}
