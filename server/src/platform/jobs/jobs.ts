import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { CONFIG, type Config } from '../../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';

interface JobDefinition<Data extends object> {
  readonly name: string;
  readonly work: (data: Data) => Promise<void>;
  /** Cron line in UTC for work that comes round; its data is empty. */
  readonly cron?: string;
  /** How many jobs one worker takes at once. */
  readonly batch?: number;
}

/**
 * Work that may follow later, on a queue in the same PostgreSQL: `send` within a unit of work is rolled back
 * with it. Features define their jobs when their module starts; `startWorking` is called by the worker.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly definitions: JobDefinition<object>[] = [];
  private readonly boss: PgBoss;
  private started: Promise<unknown> | null = null;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      max: 4,
      application_name: 'academy-jobs',
      monitorStateIntervalMinutes: 5,
    });
    this.boss.on('error', (error) => this.log.error(error));
  }

  define<Data extends object>(definition: JobDefinition<Data>): void {
    this.definitions.push(definition as unknown as JobDefinition<object>);
  }

  /** Queues a job; in a unit of work it is queued if that commits. Retried with growing pauses until it succeeds. */
  async send(name: string, data: object, options: PgBoss.SendOptions = {}): Promise<void> {
    await this.start();
    const db = {
      executeSql: async (text: string, values: unknown[]) => ({
        rows: await this.unitOfWork.query(text, values),
      }),
    };
    await this.boss.send(name, data, {
      retryLimit: 10,
      retryBackoff: true,
      retryDelay: 5,
      ...options,
      ...(this.unitOfWork.isRunning ? { db } : {}),
    });
  }

  /**
   * Connects and makes the queues that are missing; safe to call again, and after a failure. A server calls it before it
   * takes requests: making a queue waits for everyone who is queueing a job, who may be waiting for the caller's
   * transaction in turn.
   */
  start(): Promise<unknown> {
    this.started ??= this.connect().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  private async connect(): Promise<void> {
    await this.boss.start();
    // One server at a time: two that make the same queue lock each other out.
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('platform.jobs.queues', 0))`,
      );
      const made = new Set((await this.boss.getQueues()).map(({ name }) => name));
      for (const { name } of this.definitions) if (!made.has(name)) await this.boss.createQueue(name);
    });
  }

  async startWorking(): Promise<void> {
    await this.start();
    for (const definition of this.definitions) {
      await this.boss.work<object>(
        definition.name,
        { batchSize: definition.batch ?? 1, pollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const job of jobs) await definition.work(job.data ?? {});
        },
      );
      if (definition.cron) await this.boss.schedule(definition.name, definition.cron);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 10_000 });
  }
}
