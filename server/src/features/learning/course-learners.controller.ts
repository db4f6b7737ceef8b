import { countLearners, type ViewOf } from '@academy/shared';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Handle } from '../../platform/http/handle.js';
import { CourseLearners } from './course-learners.service.js';

@Controller()
export class CourseLearnersController {
  constructor(private readonly learners: CourseLearners) {}

  @Handle(countLearners)
  async count(@CurrentActor() actor: Actor): Promise<ViewOf<typeof countLearners>> {
    return { items: await this.learners.count(actor) };
  }
}
