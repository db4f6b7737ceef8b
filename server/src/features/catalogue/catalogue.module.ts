import { Module } from '@nestjs/common';
import { CourseFolders } from './course-folders.service.js';
import { PublicationsRepository } from './publications.repository.js';
import { Publications } from './publications.service.js';

@Module({
  providers: [PublicationsRepository, Publications, CourseFolders],
  exports: [Publications, CourseFolders],
})
export class CatalogueModule {}
