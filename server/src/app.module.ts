import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Config } from './config/config.js';
import { AssessmentModule } from './features/assessment/index.js';
import { BookModule, CatalogueModule, StudioModule } from './features/catalogue/index.js';
import { CertificationModule } from './features/certification/index.js';
import { DirectoryModule } from './features/directory/index.js';
import { IdentityModule } from './features/identity/index.js';
import { LearningModule } from './features/learning/index.js';
import { OpsModule } from './features/ops/index.js';
import { RegisterModule } from './features/register/index.js';
import { ReportingModule } from './features/reporting/index.js';
import { WorkshopsModule } from './features/workshops/index.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { PlatformModule } from './platform/platform.module.js';

/** The rooms, in the order in which work walks through them. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        IdentityModule,
        DirectoryModule,
        CatalogueModule,
        StudioModule,
        BookModule,
        AssessmentModule,
        LearningModule,
        WorkshopsModule,
        RegisterModule,
        CertificationModule,
        ReportingModule,
        OpsModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
