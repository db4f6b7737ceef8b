import { dayInKarachi, type ImportAccounts, SLIPS_PART } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Browser } from '../../../platform/pdf/browser.js';
import { Activations, type Login } from '../../identity/index.js';
import { ImportedPeople } from '../people-import/imported-people.service.js';
import { type Slip, slipsMarkup } from './slips.js';
import { type SlipPerson, SlipsRepository } from './slips.repository.js';

const A4 = { widthMm: 210, heightMm: 297 };

/** Where slips come to paper, when, and what is written down of it. */
@Injectable()
export class SlipPress {
  constructor(
    private readonly browser: Browser,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** @throws AppError `pdf-unavailable` */
  async print(slips: readonly Slip[]): Promise<Uint8Array> {
    const expiresOn = dayInKarachi(slips[0]?.invitation.expiresAt ?? this.now());
    const { brand, publicUrl } = this.config;
    const address = `${publicUrl}/activate`;
    return this.browser.print(await slipsMarkup(slips, { academy: brand.academy, address, expiresOn }), A4);
  }

  note(actor: Actor, importId: string, part: number, slips: number): Promise<void> {
    return this.audit.write(actor, {
      action: 'directory.print-activation-slips',
      subjectKind: 'people-import',
      subjectId: importId,
      after: { part, slips },
    });
  }
}

/** Accounts for the people of an import, handed to them on paper. */
@Injectable()
export class ActivationSlips {
  constructor(
    private readonly imported: ImportedPeople,
    private readonly slips: SlipsRepository,
    private readonly activations: Activations,
    private readonly press: SlipPress,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `not-allowed`, `not-found`, `import-settled` */
  async accounts(actor: Actor, importId: string): Promise<ImportAccounts> {
    const people = await this.imported.of(actor, importId, 'accounts.invite');
    const ids = people.map(({ personId }) => personId);
    const { printedAt, ...counted } = await this.slips.count(ids, this.press.now());
    return {
      people: people.length,
      ...counted,
      parts: Math.ceil(people.length / SLIPS_PART),
      printedAt: printedAt?.toISOString() ?? null,
    };
  }

  /**
   * Makes accounts for those without one and prints a slip with a fresh code for each who has not activated yet. Codes of
   * slips before are dead. All of it or nothing: where the paper cannot be made, no account is and old codes live on.
   * @throws AppError `not-allowed`, `not-found`, `import-settled`, `slips-none`, `pdf-unavailable`
   */
  async print(actor: Actor, importId: string, part: number): Promise<Uint8Array> {
    const people = await this.imported.of(actor, importId, 'accounts.invite');
    const ids = people.slice((part - 1) * SLIPS_PART, part * SLIPS_PART).map(({ personId }) => personId);
    return this.unitOfWork.run(async () => {
      const found = await this.slips.people(ids);
      const invitations = await this.activations.invite(
        actor,
        found.map((person) => ({
          personId: person.personId,
          language: 'ur',
          demonstration: person.demonstration,
          logins: loginsOf(person),
        })),
      );
      const slips = found.flatMap((person) => {
        const invitation = invitations.get(person.personId);
        return invitation ? [{ person, invitation }] : [];
      });
      if (slips.length === 0) throw new AppError('slips-none');
      const paper = await this.press.print(slips);
      await this.press.note(actor, importId, part, slips.length);
      return paper;
    });
  }
}

const loginsOf = ({ cnicIndex, serviceNumber, agencyId, mobile }: SlipPerson): Login[] => [
  ...(cnicIndex ? [{ kind: 'cnic' as const, lookup: cnicIndex }] : []),
  ...(serviceNumber && agencyId ? [{ kind: 'service' as const, lookup: serviceNumber, agencyId }] : []),
  ...(mobile ? [{ kind: 'mobile' as const, lookup: mobile }] : []),
];
