import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { PeopleImportsRepository } from './people-imports.repository.js';

const NIGHTLY_UTC = '27 21 * * *';
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Drafts that nobody confirmed within a week are forgotten with all that was read from their files. */
@Injectable()
export class PeopleImportsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly imports: PeopleImportsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'directory.forget-import-drafts',
      cron: NIGHTLY_UTC,
      work: () => this.forget(),
    });
  }

  async forget(): Promise<void> {
    await this.imports.discardDraftsBefore(new Date(this.clock.now().getTime() - KEPT_MS));
  }
}
