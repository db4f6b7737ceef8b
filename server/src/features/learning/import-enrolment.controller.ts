import { type BodyOf, enrolImport, type ParamsOf, type ViewOf } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, FromBody, FromParams, Handle } from '../../platform/http/handle.js';
import { ImportEnrolment } from './import-enrolment.service.js';

@Controller()
export class ImportEnrolmentController {
  constructor(private readonly enrolment: ImportEnrolment) {}

  @Handle(enrolImport)
  enrol(
    @CurrentActor() actor: Actor,
    @FromParams(enrolImport) { id }: ParamsOf<typeof enrolImport>,
    @FromBody(enrolImport) body: BodyOf<typeof enrolImport>,
  ): Promise<ViewOf<typeof enrolImport>> {
    return this.enrolment.enrol(actor, id, body);
  }
}
