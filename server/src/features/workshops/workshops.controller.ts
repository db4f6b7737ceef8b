import {
  allowRecordingAgain,
  type BodyOf,
  confirmWorkshop,
  createWorkshop,
  getWorkshop,
  listWorkshops,
  type ParamsOf,
  previewOutcome,
  type QueryOf,
  reopenWorkshop,
  updateWorkshop,
  type ViewOf,
  type Workshop,
  type WorkshopOutcome,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../platform/http/handle.js';
import { Confirmation } from './confirmation.service.js';
import { WorkshopCorrections } from './corrections.service.js';
import { Outcomes } from './outcomes.service.js';
import { Workshops } from './workshops.service.js';

@Controller()
export class WorkshopsController {
  constructor(
    private readonly workshops: Workshops,
    private readonly outcomes: Outcomes,
    private readonly confirmation: Confirmation,
    private readonly corrections: WorkshopCorrections,
  ) {}

  @Handle(listWorkshops)
  list(
    @CurrentActor() actor: Actor,
    @FromQuery(listWorkshops) query: QueryOf<typeof listWorkshops>,
  ): Promise<ViewOf<typeof listWorkshops>> {
    return this.workshops.list(actor, query);
  }

  @Handle(getWorkshop)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getWorkshop) { id }: ParamsOf<typeof getWorkshop>,
  ): Promise<Workshop> {
    return this.workshops.get(actor, id);
  }

  @Handle(createWorkshop)
  create(
    @CurrentActor() actor: Actor,
    @FromBody(createWorkshop) body: BodyOf<typeof createWorkshop>,
  ): Promise<Workshop> {
    return this.workshops.create(actor, body);
  }

  @Handle(updateWorkshop)
  update(
    @CurrentActor() actor: Actor,
    @FromParams(updateWorkshop) { id }: ParamsOf<typeof updateWorkshop>,
    @FromBody(updateWorkshop) body: BodyOf<typeof updateWorkshop>,
  ): Promise<Workshop> {
    return this.workshops.update(actor, id, body);
  }

  @Handle(previewOutcome)
  preview(
    @CurrentActor() actor: Actor,
    @FromParams(previewOutcome) { id }: ParamsOf<typeof previewOutcome>,
  ): Promise<WorkshopOutcome> {
    return this.outcomes.preview(actor, id);
  }

  @Handle(confirmWorkshop)
  confirm(
    @CurrentActor() actor: Actor,
    @FromParams(confirmWorkshop) { id }: ParamsOf<typeof confirmWorkshop>,
    @FromBody(confirmWorkshop) body: BodyOf<typeof confirmWorkshop>,
  ): Promise<Workshop> {
    return this.confirmation.confirm(actor, id, body);
  }

  @Handle(reopenWorkshop)
  reopen(
    @CurrentActor() actor: Actor,
    @FromParams(reopenWorkshop) { id }: ParamsOf<typeof reopenWorkshop>,
    @FromBody(reopenWorkshop) body: BodyOf<typeof reopenWorkshop>,
  ): Promise<Workshop> {
    return this.confirmation.reopen(actor, id, body);
  }

  @Handle(allowRecordingAgain)
  allowAgain(
    @CurrentActor() actor: Actor,
    @FromParams(allowRecordingAgain) { id, participantId }: ParamsOf<typeof allowRecordingAgain>,
    @FromBody(allowRecordingAgain) body: BodyOf<typeof allowRecordingAgain>,
  ): Promise<Workshop> {
    return this.corrections.allowAgain(actor, id, participantId, body);
  }
}
