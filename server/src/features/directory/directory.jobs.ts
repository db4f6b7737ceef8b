import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Likenesses } from './likenesses.service.js';

const EVERY_MINUTE = '* * * * *';
/** Leaves the database to others for most of each minute, even after a very large import. */
const ROUND_MS = 15_000;

@Injectable()
export class DirectoryJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly likenesses: Likenesses,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'directory.compare-people',
      cron: EVERY_MINUTE,
      work: async () => void (await this.likenesses.catchUp(ROUND_MS)),
    });
  }
}
