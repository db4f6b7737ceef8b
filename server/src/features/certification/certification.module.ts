import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { LearningModule } from '../learning/index.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesRepository } from './certificates.repository.js';
import { Certificates } from './certificates.service.js';
import { CertificationListener } from './certification.listener.js';
import { CohortCertificatesController } from './cohorts/cohort-certificates.controller.js';
import { CohortCertificates } from './cohorts/cohort-certificates.service.js';
import { PrintedTogether } from './cohorts/printed-together.js';
import { DocumentsRepository } from './documents.repository.js';
import { Documents } from './documents.service.js';
import { Issuing } from './issuing.service.js';
import { CertificatePrinter } from './printer.js';
import { RenderingJob } from './rendering-job.service.js';
import { SigningKeys } from './signing-keys.service.js';

@Module({
  imports: [DirectoryModule, CatalogueModule, LearningModule],
  controllers: [CertificatesController, CohortCertificatesController],
  providers: [
    ...[CertificatesRepository, Certificates],
    ...[SigningKeys, Issuing],
    ...[DocumentsRepository, Documents, CertificatePrinter],
    ...[CohortCertificates, PrintedTogether],
    ...[RenderingJob, CertificationListener],
  ],
})
export class CertificationModule {}
