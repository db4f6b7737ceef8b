import {
  type BodyOf,
  draftLawReviews,
  getLaw,
  knownLaws,
  lawPlacesCsv,
  lawsCsv,
  listLaws,
  lookAtPlace,
  markLawChanged,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { sendKeptFile } from '../../../../platform/http/send-kept-file.js';
import { KnownLaws } from './known-laws.service.js';
import { lawsTable, pageOfLaws } from './law-list.js';
import { LawRegister } from './law-register.service.js';
import { LawReviews } from './law-reviews.service.js';
import { placesTable } from './places-table.js';

/** The register of laws, and what becomes of places that cite a section which has changed. */
@Controller()
export class LawsController {
  constructor(
    private readonly register: LawRegister,
    private readonly reviews: LawReviews,
    private readonly laws: KnownLaws,
  ) {}

  @Handle(listLaws)
  async list(
    @CurrentActor() actor: Actor,
    @FromQuery(listLaws) { search, after }: QueryOf<typeof listLaws>,
  ): Promise<ViewOf<typeof listLaws>> {
    return pageOfLaws(await this.register.list(actor, search), after);
  }

  @Handle(lawsCsv)
  async listCsv(
    @CurrentActor() actor: Actor,
    @FromQuery(lawsCsv) { search, lang }: QueryOf<typeof lawsCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendKeptFile(reply, {
      name: 'register-of-laws.csv',
      mediaType: lawsCsv.media as string,
      bytes: Buffer.from(lawsTable(await this.register.list(actor, search), lang), 'utf8'),
    });
  }

  @Handle(knownLaws)
  async known(
    @CurrentActor() actor: Actor,
    @FromQuery(knownLaws) { ids }: QueryOf<typeof knownLaws>,
  ): Promise<ViewOf<typeof knownLaws>> {
    return { items: await this.laws.of(actor, ids) };
  }

  @Handle(getLaw)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getLaw) { law }: ParamsOf<typeof getLaw>,
  ): Promise<ViewOf<typeof getLaw>> {
    return this.register.get(actor, law);
  }

  @Handle(lawPlacesCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(lawPlacesCsv) { law, lang }: QueryOf<typeof lawPlacesCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = placesTable(await this.register.sections(actor, law), lang);
    sendKeptFile(reply, {
      name: law ? `${law}.csv` : 'laws.csv',
      mediaType: lawPlacesCsv.media as string,
      bytes: Buffer.from(table, 'utf8'),
    });
  }

  @Handle(markLawChanged)
  async mark(
    @CurrentActor() actor: Actor,
    @FromParams(markLawChanged) { law }: ParamsOf<typeof markLawChanged>,
    @FromBody(markLawChanged) body: BodyOf<typeof markLawChanged>,
  ): Promise<ViewOf<typeof markLawChanged>> {
    return { places: await this.reviews.mark(actor, law, body) };
  }

  @Handle(lookAtPlace)
  look(
    @CurrentActor() actor: Actor,
    @FromParams(lookAtPlace) { id }: ParamsOf<typeof lookAtPlace>,
    @FromBody(lookAtPlace) body: BodyOf<typeof lookAtPlace>,
  ): Promise<void> {
    return this.reviews.look(actor, id, body);
  }

  @Handle(draftLawReviews)
  async ofDraft(
    @CurrentActor() actor: Actor,
    @FromParams(draftLawReviews) { id }: ParamsOf<typeof draftLawReviews>,
  ): Promise<ViewOf<typeof draftLawReviews>> {
    return { items: await this.register.ofDraft(actor, id) };
  }
}
