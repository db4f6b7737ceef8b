import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DirectoryModule } from '../directory/index.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesRepository } from './certificates.repository.js';
import { Certificates } from './certificates.service.js';
import { CertificationListener } from './certification.listener.js';
import { DocumentsRepository } from './documents.repository.js';
import { Documents } from './documents.service.js';
import { Issuing } from './issuing.service.js';
import { CertificatePrinter } from './printer.js';
import { RenderingJob } from './rendering-job.service.js';
import { SigningKeys } from './signing-keys.service.js';

@Module({
  imports: [DirectoryModule, CatalogueModule],
  controllers: [CertificatesController],
  providers: [
    ...[CertificatesRepository, Certificates],
    ...[SigningKeys, Issuing],
    ...[DocumentsRepository, Documents, CertificatePrinter],
    ...[RenderingJob, CertificationListener],
  ],
})
export class CertificationModule {}
