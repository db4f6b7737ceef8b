import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Nest's own messages in the same JSON log as the requests. */
export class NestLog implements LoggerService {
  constructor(private readonly to: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.to.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.to.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.to.error({ err: message }, message.message);
    else this.to.error({ detail: rest.map(String) }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.to.trace({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.to.trace({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.to.fatal({ context }, String(message));
  }
}
