import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { AttemptSubmitted } from '../assessment/index.js';
import { Completion } from './completion.service.js';

@Injectable()
export class LearningListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly completion: Completion,
  ) {}

  onModuleInit(): void {
    this.events.on(AttemptSubmitted, (event) => this.completion.afterAttempt(event));
  }
}
