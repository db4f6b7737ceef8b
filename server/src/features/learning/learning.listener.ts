import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { AttemptGraded, AttemptSubmitted } from '../assessment/index.js';
import { Completion } from './completion.service.js';
import { GradedNotices } from './graded/graded-notices.service.js';

@Injectable()
export class LearningListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly completion: Completion,
    private readonly notices: GradedNotices,
  ) {}

  onModuleInit(): void {
    this.events.on(AttemptSubmitted, (event) => this.completion.afterAttempt(event));
    this.events.on(AttemptGraded, (event) => this.notices.afterGrading(event));
  }
}
