import {
  type BodyOf,
  compareDraftScenario,
  getDraftScenario,
  listDraftScenarios,
  listRemovedScenarios,
  type ParamsOf,
  putBackScenario,
  type QueryOf,
  removeDraftScenario,
  saveDraftScenario,
  type ViewOf,
} from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, FromQuery, Handle } from '../../../../platform/http/handle.js';
import { DraftScenarios } from './draft-scenarios.service.js';

/** Practice scenarios of drafts. */
@Controller()
export class DraftScenariosController {
  constructor(private readonly scenarios: DraftScenarios) {}

  @Handle(listDraftScenarios)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(listDraftScenarios) { id }: ParamsOf<typeof listDraftScenarios>,
  ): Promise<ViewOf<typeof listDraftScenarios>> {
    return this.scenarios.list(actor, id);
  }

  @Handle(getDraftScenario)
  get(
    @CurrentActor() actor: Actor,
    @FromParams(getDraftScenario) { id, scenario }: ParamsOf<typeof getDraftScenario>,
  ): Promise<ViewOf<typeof getDraftScenario>> {
    return this.scenarios.get(actor, id, scenario);
  }

  @Handle(saveDraftScenario)
  save(
    @CurrentActor() actor: Actor,
    @FromParams(saveDraftScenario) { id, scenario }: ParamsOf<typeof saveDraftScenario>,
    @FromBody(saveDraftScenario) body: BodyOf<typeof saveDraftScenario>,
  ): Promise<ViewOf<typeof saveDraftScenario>> {
    return this.scenarios.save(actor, id, scenario, body);
  }

  @Handle(removeDraftScenario)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(removeDraftScenario) { id, scenario }: ParamsOf<typeof removeDraftScenario>,
    @FromQuery(removeDraftScenario) { version }: QueryOf<typeof removeDraftScenario>,
  ): Promise<void> {
    return this.scenarios.remove(actor, id, scenario, version);
  }

  @Handle(compareDraftScenario)
  compare(
    @CurrentActor() actor: Actor,
    @FromParams(compareDraftScenario) { id }: ParamsOf<typeof compareDraftScenario>,
    @FromQuery(compareDraftScenario) { file }: QueryOf<typeof compareDraftScenario>,
  ): Promise<ViewOf<typeof compareDraftScenario>> {
    return this.scenarios.compare(actor, id, file);
  }

  @Handle(listRemovedScenarios)
  async removed(
    @CurrentActor() actor: Actor,
    @FromParams(listRemovedScenarios) { id }: ParamsOf<typeof listRemovedScenarios>,
  ): Promise<ViewOf<typeof listRemovedScenarios>> {
    return { items: await this.scenarios.removed(actor, id) };
  }

  @Handle(putBackScenario)
  putBack(
    @CurrentActor() actor: Actor,
    @FromParams(putBackScenario) { id }: ParamsOf<typeof putBackScenario>,
    @FromBody(putBackScenario) { file }: BodyOf<typeof putBackScenario>,
  ): Promise<void> {
    return this.scenarios.putBack(actor, id, file);
  }
}
