import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { TrainingRecorded } from '../register/index.js';
import { Issuing } from './issuing.service.js';
import { RenderingJob } from './rendering-job.service.js';

const RENDER = 'certificate.render';
const JOBS_AT_ONCE = 200;

/** Issues in the transaction of the record, and queues the rendering in it. */
@Injectable()
export class CertificationListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly issuing: Issuing,
    private readonly rendering: RenderingJob,
  ) {}

  onModuleInit(): void {
    this.events.on(TrainingRecorded, (event) => this.certify(event));
    this.jobs.define<{ certificateId: string }>({
      name: RENDER,
      batch: JOBS_AT_ONCE,
      work: ({ certificateId }) => this.rendering.render(certificateId),
    });
  }

  private async certify(event: TrainingRecorded): Promise<void> {
    const certificateId = await this.issuing.issueFor(event);
    if (certificateId) await this.jobs.send(RENDER, { certificateId });
  }
}
