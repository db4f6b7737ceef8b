import {
  ledgerCsv,
  listVerifications,
  type ParamsOf,
  personLedger,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { Verifications } from '../verifications.service.js';
import { Ledger } from './ledger.service.js';
import { ledgerCsvText } from './ledger-file.js';

/** The log itself: what it says of a person, and whether it is still what was written. */
@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: Ledger,
    private readonly verifications: Verifications,
  ) {}

  @Handle(personLedger)
  open(
    @CurrentActor() actor: Actor,
    @FromParams(personLedger) { id }: ParamsOf<typeof personLedger>,
  ): Promise<ViewOf<typeof personLedger>> {
    return this.ledger.open(actor, id, 'register.person-ledger');
  }

  @Handle(ledgerCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromParams(ledgerCsv) { id }: ParamsOf<typeof ledgerCsv>,
    @FromQuery(ledgerCsv) { lang }: QueryOf<typeof ledgerCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ledger = await this.ledger.open(actor, id, 'register.ledger-csv');
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ledger.csv"')
      .header('cache-control', 'no-store')
      .send(ledgerCsvText(ledger, lang));
  }

  @Handle(listVerifications)
  verified(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listVerifications>> {
    return this.verifications.list(actor);
  }
}
