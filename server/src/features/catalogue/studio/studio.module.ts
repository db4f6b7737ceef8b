import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/index.js';
import { CatalogueModule } from '../catalogue.module.js';
import { CourseOpenings } from './course-openings.service.js';
import { DraftArchives } from './draft-archives.service.js';
import { DraftBeginnings } from './draft-beginnings.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { DraftImports } from './draft-imports.service.js';
import { DraftLessons } from './draft-lessons.service.js';
import { DraftReviews } from './draft-reviews.service.js';
import { DraftTextsController } from './draft-texts.controller.js';
import { DraftTexts } from './draft-texts.service.js';
import { DraftWriter } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { ManualFolders } from './manual-folders.js';
import { ReviewsController } from './reviews.controller.js';
import { StudioController } from './studio.controller.js';
import { StudioReader } from './studio-reader.service.js';
import { WordImportsController } from './word-imports.controller.js';
import { WordImports } from './word-imports.service.js';
import { WordReadings } from './word-readings.service.js';

/** The studio: where courses are written, reviewed and published. */
@Module({
  imports: [CatalogueModule, DirectoryModule],
  controllers: [StudioController, ReviewsController, DraftTextsController, WordImportsController],
  providers: [
    ...[DraftsRepository, DraftFilesRepository, DraftChecks, DraftWriter, ManualFolders],
    ...[StudioReader, DraftBeginnings, DraftImports, DraftArchives],
    ...[DraftReviews, CourseOpenings, DraftLessons, DraftTexts],
    ...[WordImports, WordReadings],
  ],
  exports: [DraftsRepository, DraftChecks],
})
export class StudioModule {}
