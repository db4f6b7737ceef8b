import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { AuditTrail } from './audit/audit-trail.js';
import { Clock } from './clock.js';
import { DatabaseModule } from './database/database.module.js';
import { DomainEvents } from './events/domain-events.js';
import { Jobs } from './jobs/jobs.js';
import { Mail } from './mail/mail.js';
import { Browser } from './pdf/browser.js';
import { FileStore, MadeFiles } from './storage/file-store.js';

const provided = [AuditTrail, Clock, DomainEvents, Jobs, FileStore, MadeFiles, Mail, Browser];

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const configuration = { provide: CONFIG, useValue: config };
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule],
      providers: [configuration, ...provided],
      exports: [configuration, ...provided],
    };
  }
}
