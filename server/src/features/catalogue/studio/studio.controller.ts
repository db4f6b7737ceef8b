import {
  ARCHIVE_MAX_BYTES,
  type BodyOf,
  beginDraft,
  createDraft,
  draftDifference,
  exportDraft,
  getDraft,
  importArchive,
  listStudio,
  type ParamsOf,
  type QueryOf,
  tryArchive,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sendKeptFile } from '../../../platform/http/send-kept-file.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { DraftArchives } from './draft-archives.service.js';
import { DraftBeginnings } from './draft-beginnings.service.js';
import { DraftImports } from './draft-imports.service.js';
import { StudioReader } from './studio-reader.service.js';

/** Courses in the making: the list, one draft, how it begins, comes and goes as an archive. */
@Controller()
export class StudioController {
  constructor(
    private readonly reader: StudioReader,
    private readonly beginnings: DraftBeginnings,
    private readonly imports: DraftImports,
    private readonly archives: DraftArchives,
  ) {}

  @Handle(listStudio)
  async list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listStudio>> {
    return { items: await this.reader.list(actor) };
  }

  @Handle(createDraft)
  create(
    @CurrentActor() actor: Actor,
    @FromBody(createDraft) body: BodyOf<typeof createDraft>,
  ): Promise<ViewOf<typeof createDraft>> {
    return this.beginnings.create(actor, body);
  }

  @Handle(beginDraft)
  begin(
    @CurrentActor() actor: Actor,
    @FromBody(beginDraft) body: BodyOf<typeof beginDraft>,
  ): Promise<ViewOf<typeof beginDraft>> {
    return this.beginnings.fromManual(actor, body);
  }

  @Handle(tryArchive)
  async tryArchive(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof tryArchive>> {
    return this.imports.try(actor, await sentFile(request, ARCHIVE_MAX_BYTES));
  }

  @Handle(importArchive)
  async importArchive(
    @CurrentActor() actor: Actor,
    @FromQuery(importArchive) query: QueryOf<typeof importArchive>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof importArchive>> {
    return this.imports.confirm(actor, query, await sentFile(request, ARCHIVE_MAX_BYTES));
  }

  @Handle(getDraft)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getDraft) { id }: ParamsOf<typeof getDraft>,
  ): Promise<ViewOf<typeof getDraft>> {
    return this.reader.get(actor, id);
  }

  @Handle(draftDifference)
  difference(
    @CurrentActor() actor: Actor,
    @FromParams(draftDifference) { id }: ParamsOf<typeof draftDifference>,
    @FromQuery(draftDifference) { path }: QueryOf<typeof draftDifference>,
  ): Promise<ViewOf<typeof draftDifference>> {
    return this.reader.difference(actor, id, path);
  }

  @Handle(exportDraft)
  async export(
    @CurrentActor() actor: Actor,
    @FromParams(exportDraft) { id }: ParamsOf<typeof exportDraft>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.archives.export(actor, id);
    sendKeptFile(reply, { ...file, mediaType: exportDraft.media as string });
  }
}
