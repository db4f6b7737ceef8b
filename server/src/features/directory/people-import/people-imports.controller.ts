import {
  type BodyOf,
  checkImportUndo,
  confirmImport,
  discardImport,
  getImport,
  IMPORT_MAX_BYTES,
  importResult,
  importTemplate,
  listImportRows,
  listImports,
  mapImport,
  type ParamsOf,
  type QueryOf,
  undoImport,
  uploadImport,
  type ViewOf,
} from '@academy/shared';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../platform/http/handle.js';
import { sentFile } from '../../../platform/http/sent-file.js';
import { ImportConfirmation } from './import-confirmation.service.js';
import { ImportFiles } from './import-files.js';
import { PeopleImports } from './people-imports.service.js';
import { importRowView } from './people-imports.view.js';

@Controller()
export class PeopleImportsController {
  constructor(
    private readonly imports: PeopleImports,
    private readonly confirmation: ImportConfirmation,
    private readonly files: ImportFiles,
  ) {}

  @Handle(listImports)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listImports) query: QueryOf<typeof listImports>,
  ): Promise<ViewOf<typeof listImports>> {
    return this.imports.list(actor, query);
  }

  @Handle(uploadImport)
  async upload(
    @CurrentActor() actor: Actor,
    @FromQuery(uploadImport) query: QueryOf<typeof uploadImport>,
    @Req() request: FastifyRequest,
  ): Promise<ViewOf<typeof uploadImport>> {
    return this.imports.upload(actor, query, await sentFile(request, IMPORT_MAX_BYTES));
  }

  @Handle(importTemplate)
  async template(
    @FromQuery(importTemplate) query: QueryOf<typeof importTemplate>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.files.template(query.lang);
    sendFile(reply, content, importTemplate.media as string, 'people-template.xlsx');
  }

  @Handle(getImport)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getImport) { id }: ParamsOf<typeof getImport>,
  ): Promise<ViewOf<typeof getImport>> {
    return this.imports.get(actor, id);
  }

  @Handle(listImportRows)
  async rows(
    @CurrentActor() actor: Actor,
    @FromParams(listImportRows) { id }: ParamsOf<typeof listImportRows>,
    @FromQuery(listImportRows) query: QueryOf<typeof listImportRows>,
  ): Promise<ViewOf<typeof listImportRows>> {
    const { items, next } = await this.imports.rows(actor, id, query);
    return { items: items.map(importRowView), next };
  }

  @Handle(mapImport)
  map(
    @CurrentActor() actor: Actor,
    @FromParams(mapImport) { id }: ParamsOf<typeof mapImport>,
    @FromBody(mapImport) body: BodyOf<typeof mapImport>,
  ): Promise<ViewOf<typeof mapImport>> {
    return this.imports.map(actor, id, body);
  }

  @Handle(confirmImport)
  confirm(
    @CurrentActor() actor: Actor,
    @FromParams(confirmImport) { id }: ParamsOf<typeof confirmImport>,
    @FromBody(confirmImport) body: BodyOf<typeof confirmImport>,
  ): Promise<ViewOf<typeof confirmImport>> {
    return this.confirmation.confirm(actor, id, body);
  }

  @Handle(discardImport)
  discard(
    @CurrentActor() actor: Actor,
    @FromParams(discardImport) { id }: ParamsOf<typeof discardImport>,
  ): Promise<void> {
    return this.imports.discard(actor, id);
  }

  @Handle(checkImportUndo)
  holds(
    @CurrentActor() actor: Actor,
    @FromParams(checkImportUndo) { id }: ParamsOf<typeof checkImportUndo>,
  ): Promise<ViewOf<typeof checkImportUndo>> {
    return this.confirmation.holds(actor, id);
  }

  @Handle(undoImport)
  undo(
    @CurrentActor() actor: Actor,
    @FromParams(undoImport) { id }: ParamsOf<typeof undoImport>,
  ): Promise<ViewOf<typeof undoImport>> {
    return this.confirmation.undo(actor, id);
  }

  @Handle(importResult)
  async result(
    @CurrentActor() actor: Actor,
    @FromParams(importResult) { id }: ParamsOf<typeof importResult>,
    @FromQuery(importResult) query: QueryOf<typeof importResult>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { record, rows } = await this.imports.allRows(actor, id);
    const day = record.created_at.toISOString().slice(0, 10);
    sendFile(reply, this.files.result(rows, query.lang), 'text/csv; charset=utf-8', `import-${day}.csv`);
  }
}

const sendFile = (reply: FastifyReply, content: string | Buffer, type: string, name: string): void => {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content);
};
