import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Prometheus metrics of this process, and of what waits in the database. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'academy_http_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  get contentType(): string {
    return this.registry.contentType;
  }

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry });
    const { unitOfWork } = this;
    new Gauge({
      name: 'academy_register_unsealed_entries',
      help: 'Register entries that wait for a seal',
      registers: [this.registry],
      async collect() {
        const [row] = await unitOfWork.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM register_unsealed',
        );
        this.set(row?.count ?? 0);
      },
    });
    new Gauge({
      name: 'academy_register_sound',
      help: 'Whether the last check of the register found it sound (1) or not (0)',
      registers: [this.registry],
      async collect() {
        const last = await lastVerification(unitOfWork);
        if (last) this.set(last.sound ? 1 : 0);
      },
    });
    new Gauge({
      name: 'academy_register_verified_timestamp_seconds',
      help: 'When the last check of the register finished, in seconds since 1970',
      registers: [this.registry],
      async collect() {
        const last = await lastVerification(unitOfWork);
        if (last) this.set(last.at);
      },
    });
    const fastify = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    fastify?.addHook?.('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      this.requests.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

async function lastVerification(unitOfWork: UnitOfWork): Promise<{ sound: boolean; at: number } | null> {
  const [row] = await unitOfWork.query<{ sound: boolean; at: number }>(
    `SELECT cardinality(changed_entries) + cardinality(broken_seals) + cardinality(lost_entries) = 0 AS sound,
       extract(epoch FROM finished_at)::float8 AS at
     FROM register_verification ORDER BY finished_at DESC, id DESC LIMIT 1`,
  );
  return row ?? null;
}
