import { englishName, type FieldCode, passwordProblem } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { Accounts, CnicMatcher, type Login, type LoginReading, Roles, readLogin } from '../identity/index.js';
import type { NewPerson } from './people.rows.js';
import { People } from './people.service.js';

interface NewAdministrator {
  readonly name: string;
  /** An e-mail address, mobile number or CNIC. */
  readonly login: string;
  /** Asked for only where the login is new. */
  readonly password: () => Promise<string>;
}

/** The first administrator, and any whom the command line makes. */
@Injectable()
export class Administrators {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly cnics: CnicMatcher,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes an administrator: the account that has this login already (its password stays), or a new one.
   * @throws AppError `bad-input` with the fields `name`, `login` or `password`
   */
  async make(wanted: NewAdministrator): Promise<'promoted' | 'created'> {
    const reading = readLogin(wanted.login).find(({ kind }) => kind !== 'service');
    if (!reading) throw wrong('login', 'invalid');
    const { kind, value } = reading;
    const login: Login = { kind, lookup: kind === 'cnic' ? this.cnics.index(value) : value };
    const known = await this.accounts.findByLogin(login);
    if (known) {
      await this.roles.grant(SYSTEM, known, 'administrator', null);
      return 'promoted';
    }
    const name = englishName.safeParse(wanted.name);
    if (!name.success) throw wrong('name', 'name-not-latin');
    const password = await wanted.password();
    const problem = passwordProblem(password, [name.data, value]);
    if (problem) throw wrong('password', problem);
    const hashed = await this.accounts.hashPassword(password);
    await this.unitOfWork.run(async () => {
      const personId = await this.people.create({ nameEn: name.data, ...contact(reading) });
      const accountId = await this.accounts.create({
        personId,
        password: hashed,
        language: 'en',
        demonstration: false,
        logins: [login],
      });
      await this.roles.grant(SYSTEM, accountId, 'administrator', null);
    });
    return 'created';
  }
}

/** Kept with the person, who can also be found by it. */
const contact = ({ kind, value }: LoginReading): Pick<NewPerson, 'email' | 'mobile' | 'cnic'> => ({
  email: kind === 'email' ? value : null,
  mobile: kind === 'mobile' ? value : null,
  cnic: kind === 'cnic' ? value : null,
});

const wrong = (field: string, code: FieldCode): AppError =>
  new AppError('bad-input', { fields: [{ field, code }] });
