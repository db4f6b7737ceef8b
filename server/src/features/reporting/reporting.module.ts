import { Module, type OnModuleInit } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { IdentityModule } from '../identity/index.js';
import { LearningModule } from '../learning/index.js';
import { RegisterModule } from '../register/index.js';
import { AttemptEvidenceQuery } from './attempt-evidence.query.js';
import { ChangesQuery } from './changes.query.js';
import { Changes } from './changes.service.js';
import { CodebookQuery } from './codebook.query.js';
import { EvidenceQuery } from './evidence.query.js';
import { Exports } from './exports.service.js';
import { FactsInMemory } from './facts-in-memory.js';
import { HeadCountsReportController } from './head-counts.controller.js';
import { HeadCountsQuery } from './head-counts.query.js';
import { HeadCountsReport } from './head-counts.service.js';
import { IndicatorsQuery } from './indicators.query.js';
import { Indicators } from './indicators.service.js';
import { InsightScopes } from './insights/insight-scopes.service.js';
import { InsightsController } from './insights/insights.controller.js';
import { InsightsQuery } from './insights/insights.query.js';
import { Insights } from './insights/insights.service.js';
import { ItemInsights } from './insights/item-insights.service.js';
import { TrainedPeopleQuery } from './people.query.js';
import { PeopleBehindQuery } from './people-behind.query.js';
import { TrainedPeopleExport } from './people-export.service.js';
import { PrintedController } from './printed.controller.js';
import { PrintedReports } from './printed-reports.service.js';
import { ProjectionRepository } from './projection.repository.js';
import { PublicProgress } from './public-progress.service.js';
import { QualityController } from './quality.controller.js';
import { QualityQuery } from './quality.query.js';
import { Quality } from './quality.service.js';
import { EvidenceController, TrainedController } from './reporting.controller.js';
import { ChangesController, ReturnsController } from './returns.controller.js';
import { ReturnsRepository } from './returns.repository.js';
import { Returns } from './returns.service.js';
import { BeginSendings } from './schedules/begin-sendings.service.js';
import { Deliveries, SendingStore } from './schedules/deliveries.service.js';
import { Savers } from './schedules/savers.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { ScheduleJobs } from './schedules/schedules.jobs.js';
import { SchedulesRepository } from './schedules/schedules.repository.js';
import { Schedules } from './schedules/schedules.service.js';
import { SendingMeans } from './schedules/sending-means.js';
import { SendingsRepository } from './schedules/sendings.repository.js';
import { SendingDeeds, Sendings } from './schedules/sendings.service.js';
import { SentReports } from './schedules/sent-reports.service.js';
import { TargetsQuery } from './targets.query.js';
import { TrainedCountQuery } from './trained.query.js';
import { Trained, TrainedSurroundings } from './trained.service.js';

const sendingProviders = [
  SchedulesRepository,
  SendingsRepository,
  Savers,
  SendingMeans,
  SendingStore,
  SentReports,
  BeginSendings,
  Deliveries,
  SendingDeeds,
  Sendings,
  Schedules,
  ScheduleJobs,
];

@Module({
  imports: [
    AssessmentModule,
    CatalogueModule,
    DirectoryModule,
    IdentityModule,
    LearningModule,
    RegisterModule,
  ],
  controllers: [
    TrainedController,
    EvidenceController,
    ReturnsController,
    ChangesController,
    QualityController,
    PrintedController,
    HeadCountsReportController,
    SchedulesController,
    InsightsController,
  ],
  providers: [
    ProjectionRepository,
    CodebookQuery,
    FactsInMemory,
    TrainedCountQuery,
    HeadCountsQuery,
    HeadCountsReport,
    TrainedSurroundings,
    Trained,
    PeopleBehindQuery,
    TrainedPeopleQuery,
    TrainedPeopleExport,
    EvidenceQuery,
    AttemptEvidenceQuery,
    TargetsQuery,
    PublicProgress,
    Exports,
    ReturnsRepository,
    Returns,
    ChangesQuery,
    Changes,
    IndicatorsQuery,
    Indicators,
    QualityQuery,
    Quality,
    PrintedReports,
    ...sendingProviders,
    ...[InsightsQuery, InsightScopes, Insights, ItemInsights],
  ],
  exports: [ProjectionRepository, TargetsQuery, Trained],
})
export class ReportingModule implements OnModuleInit {
  constructor(private readonly targets: TargetsQuery) {}

  /** Indicators are definitions of this version of the product, so they follow it at every start. */
  onModuleInit(): Promise<void> {
    return this.targets.defineIndicators();
  }
}
