import {
  addDraftMedia,
  DRAFT_MEDIA_MAX_BYTES,
  getDraftMedia,
  listDraftMedia,
  type ParamsOf,
  type QueryOf,
  removeDraftMedia,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { sendKeptFile } from '../../../../platform/http/send-kept-file.js';
import { sentFile } from '../../../../platform/http/sent-file.js';
import { DraftMediaFiles } from './draft-media.service.js';

const TYPES: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', svg: 'image/svg+xml' },
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', mp4: 'video/mp4', webm: 'video/webm' },
  vtt: 'text/vtt; charset=utf-8',
};

/** Pictures, recordings and captions of a draft. */
@Controller()
export class DraftMediaController {
  constructor(private readonly media: DraftMediaFiles) {}

  @Handle(listDraftMedia)
  async list(
    @CurrentActor() actor: Actor,
    @FromParams(listDraftMedia) { id }: ParamsOf<typeof listDraftMedia>,
  ): Promise<ViewOf<typeof listDraftMedia>> {
    return { items: await this.media.list(actor, id) };
  }

  @Handle(addDraftMedia)
  async add(
    @CurrentActor() actor: Actor,
    @FromParams(addDraftMedia) { id }: ParamsOf<typeof addDraftMedia>,
    @FromQuery(addDraftMedia) { name }: QueryOf<typeof addDraftMedia>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof addDraftMedia>> {
    requirePermission(actor, 'courses.write');
    return this.media.add(actor, id, { name, bytes: await sentFile(request, DRAFT_MEDIA_MAX_BYTES) });
  }

  @Handle(getDraftMedia)
  async get(
    @CurrentActor() actor: Actor,
    @FromParams(getDraftMedia) { id, name }: ParamsOf<typeof getDraftMedia>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.media.read(actor, id, name);
    const mediaType = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    sendKeptFile(reply, { ...file, mediaType });
  }

  @Handle(removeDraftMedia)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(removeDraftMedia) { id, name }: ParamsOf<typeof removeDraftMedia>,
  ): Promise<void> {
    return this.media.remove(actor, id, name);
  }
}
