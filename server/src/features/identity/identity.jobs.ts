import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { SignInSessions } from './sign-in-sessions.service.js';

const NIGHTLY_UTC = '17 21 * * *';

@Injectable()
export class IdentityJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sessions: SignInSessions,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity.remove-expired-sign-ins',
      cron: NIGHTLY_UTC,
      work: () => this.sessions.removeExpired(),
    });
  }
}
