import { Readable } from 'node:stream';
import {
  attemptEvidence,
  type BodyOf,
  listTargets,
  type ParamsOf,
  personEvidence,
  publicProgress,
  type QueryOf,
  setTarget,
  trainedCsv,
  trainedPeople,
  trainedPeopleCsv,
  trainedPeopleXlsx,
  trainedReport,
  trainedTable,
  trainedXlsx,
  type ViewOf,
} from '@academy/shared';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { AttemptEvidenceQuery } from './attempt-evidence.query.js';
import { EvidenceQuery } from './evidence.query.js';
import { Exports } from './exports.service.js';
import { TrainedPeopleQuery } from './people.query.js';
import { type PeopleExport, TrainedPeopleExport } from './people-export.service.js';
import { PublicProgress } from './public-progress.service.js';
import { sendFile } from './send-file.js';
import { TargetsQuery, targetItem } from './targets.query.js';
import { Trained } from './trained.service.js';

type Query = QueryOf<typeof trainedReport>;

/** Figures and the files made of them. */
@Controller()
export class TrainedController {
  constructor(
    private readonly trained: Trained,
    private readonly exports: Exports,
    private readonly people: TrainedPeopleQuery,
    private readonly peopleExport: TrainedPeopleExport,
    private readonly progress: PublicProgress,
  ) {}

  @Handle(trainedReport)
  report(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedReport) query: Query,
  ): Promise<ViewOf<typeof trainedReport>> {
    return this.trained.report(actor, query);
  }

  @Handle(trainedCsv)
  async csv(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedCsv) query: Query,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.trained.report(actor, query);
    sendFile(
      reply,
      this.exports.csv(trainedTable(view, query.lang)),
      'text/csv; charset=utf-8',
      `trained-${view.from}-${view.to}.csv`,
    );
  }

  @Handle(trainedXlsx)
  async xlsx(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedXlsx) query: Query,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.trained.report(actor, query);
    sendFile(
      reply,
      await this.exports.xlsx(trainedTable(view, query.lang), query.lang),
      trainedXlsx.media as string,
      `trained-${view.from}-${view.to}.xlsx`,
    );
  }

  @Handle(trainedPeople)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedPeople) query: QueryOf<typeof trainedPeople>,
  ): Promise<ViewOf<typeof trainedPeople>> {
    return this.people.page(actor, query);
  }

  @Handle(trainedPeopleCsv)
  async peopleCsv(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedPeopleCsv) query: QueryOf<typeof trainedPeopleCsv>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.peopleExport.open(actor, query, 'csv');
    sendFile(
      reply,
      Readable.from(this.exports.peopleCsv(people)),
      'text/csv; charset=utf-8',
      `${nameOf(people)}.csv`,
    );
  }

  @Handle(trainedPeopleXlsx)
  async peopleXlsx(
    @CurrentActor() actor: Actor,
    @FromQuery(trainedPeopleXlsx) query: QueryOf<typeof trainedPeopleXlsx>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.peopleExport.open(actor, query, 'xlsx');
    const file = this.exports.peopleXlsx(people, query.lang);
    sendFile(reply, file, trainedPeopleXlsx.media as string, `${nameOf(people)}.xlsx`);
  }

  @Handle(publicProgress)
  async summary(): Promise<ViewOf<typeof publicProgress>> {
    return this.progress.summary();
  }
}

const nameOf = ({ view }: PeopleExport): string => `people-trained-${view.from}-${view.to}`;

/** What figures rest on, and what they are measured against. */
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceQuery,
    private readonly attempts: AttemptEvidenceQuery,
    private readonly targets: TargetsQuery,
  ) {}

  @Handle(personEvidence)
  person(
    @CurrentActor() actor: Actor,
    @FromParams(personEvidence) params: ParamsOf<typeof personEvidence>,
  ): Promise<ViewOf<typeof personEvidence>> {
    return this.evidence.ofPerson(actor, params.id);
  }

  @Handle(attemptEvidence)
  attempt(
    @CurrentActor() actor: Actor,
    @FromParams(attemptEvidence) params: ParamsOf<typeof attemptEvidence>,
  ): Promise<ViewOf<typeof attemptEvidence>> {
    return this.attempts.open(actor, params.id);
  }

  @Handle(listTargets)
  async list(@CurrentActor() actor: Actor): Promise<ViewOf<typeof listTargets>> {
    requirePermission(actor, 'reports.read');
    return { items: (await this.targets.list()).map(targetItem) };
  }

  @Handle(setTarget)
  async set(
    @CurrentActor() actor: Actor,
    @FromBody(setTarget) body: BodyOf<typeof setTarget>,
  ): Promise<ViewOf<typeof setTarget>> {
    return targetItem(await this.targets.set(actor, body));
  }
}
