import {
  type BodyOf,
  type BookFormat,
  getBook,
  getDraftBook,
  listBooks,
  listDraftBooks,
  makeBook,
  makeDraftBook,
  type ParamsOf,
  type QueryOf,
  type ViewOf,
} from '@academy/shared';
import { Controller, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sendKeptFile } from '../../../platform/http/send-kept-file.js';
import { Books } from './books.service.js';

const MEDIA_TYPES: Record<BookFormat, string> = { pdf: 'application/pdf', epub: 'application/epub+zip' };

/** Books of publications, for everyone who learns; books of drafts, for those who read them. */
@Controller()
export class BooksController {
  constructor(private readonly books: Books) {}

  @Handle(listBooks)
  @Header('cache-control', 'no-store')
  async list(
    @CurrentActor() actor: Actor,
    @FromParams(listBooks) { id }: ParamsOf<typeof listBooks>,
  ): Promise<ViewOf<typeof listBooks>> {
    return { items: await this.books.list(actor, { kind: 'publication', id }) };
  }

  @Handle(makeBook)
  make(
    @CurrentActor() actor: Actor,
    @FromParams(makeBook) { id }: ParamsOf<typeof makeBook>,
    @FromBody(makeBook) body: BodyOf<typeof makeBook>,
  ): Promise<ViewOf<typeof makeBook>> {
    return this.books.make(actor, { kind: 'publication', id }, body);
  }

  @Handle(getBook)
  async get(
    @CurrentActor() actor: Actor,
    @FromParams(getBook) { id }: ParamsOf<typeof getBook>,
    @FromQuery(getBook) query: QueryOf<typeof getBook>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.books.file(actor, { kind: 'publication', id }, query);
    sendKeptFile(reply, { ...file, mediaType: MEDIA_TYPES[query.format] });
  }

  @Handle(listDraftBooks)
  @Header('cache-control', 'no-store')
  async listOfDraft(
    @CurrentActor() actor: Actor,
    @FromParams(listDraftBooks) { id }: ParamsOf<typeof listDraftBooks>,
  ): Promise<ViewOf<typeof listDraftBooks>> {
    return { items: await this.books.list(actor, { kind: 'draft', id }) };
  }

  @Handle(makeDraftBook)
  makeOfDraft(
    @CurrentActor() actor: Actor,
    @FromParams(makeDraftBook) { id }: ParamsOf<typeof makeDraftBook>,
    @FromBody(makeDraftBook) body: BodyOf<typeof makeDraftBook>,
  ): Promise<ViewOf<typeof makeDraftBook>> {
    return this.books.make(actor, { kind: 'draft', id }, body);
  }

  @Handle(getDraftBook)
  async getOfDraft(
    @CurrentActor() actor: Actor,
    @FromParams(getDraftBook) { id }: ParamsOf<typeof getDraftBook>,
    @FromQuery(getDraftBook) query: QueryOf<typeof getDraftBook>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.books.file(actor, { kind: 'draft', id }, query);
    sendKeptFile(reply, { ...file, mediaType: MEDIA_TYPES[query.format] });
  }
}
