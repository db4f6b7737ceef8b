import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../directory/index.js';
import { CatalogueModule } from '../catalogue.module.js';
import { BankExchangeController } from './bank/bank-exchange.controller.js';
import { BulkChanges } from './bank/bulk-changes.service.js';
import { DraftAdditions } from './bank/draft-additions.service.js';
import { DraftBanks } from './bank/draft-banks.service.js';
import { DraftQuestionsController } from './bank/draft-questions.controller.js';
import { DraftQuestions } from './bank/draft-questions.service.js';
import { WholeBank } from './bank/whole-bank.service.js';
import { CourseOpenings } from './course-openings.service.js';
import { DraftArchives } from './draft-archives.service.js';
import { DraftAuthors } from './draft-authors.service.js';
import { DraftBeginnings } from './draft-beginnings.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftFilesRepository } from './draft-files.repository.js';
import { DraftImports } from './draft-imports.service.js';
import { DraftLessons } from './draft-lessons.service.js';
import { DraftOutlineController } from './draft-outline.controller.js';
import { DraftOutlines } from './draft-outline.service.js';
import { DraftParts } from './draft-parts.service.js';
import { DraftReviews } from './draft-reviews.service.js';
import { DraftTextsController } from './draft-texts.controller.js';
import { DraftTexts } from './draft-texts.service.js';
import { DraftWriter } from './draft-writer.service.js';
import { DraftsRepository } from './drafts.repository.js';
import { DrawnBanks } from './drawn-banks.service.js';
import { KnownLaws } from './laws/known-laws.service.js';
import { LawChangesRepository } from './laws/law-changes.repository.js';
import { LawIndexes } from './laws/law-index.service.js';
import { LawRegister } from './laws/law-register.service.js';
import { LawReviews } from './laws/law-reviews.service.js';
import { LawSourcesRepository } from './laws/law-sources.repository.js';
import { LawsController } from './laws/laws.controller.js';
import { ManualFolders } from './manual-folders.js';
import { DraftMediaController } from './media/draft-media.controller.js';
import { DraftMediaFiles } from './media/draft-media.service.js';
import { ConfirmationsRepository } from './review/confirmations.repository.js';
import { DraftCommentsRepository } from './review/draft-comments.repository.js';
import { DraftComments } from './review/draft-comments.service.js';
import { DraftReviewAidsController } from './review/draft-review-aids.controller.js';
import { DraftSafety } from './review/draft-safety.service.js';
import { DraftTranslationsRepository } from './review/draft-translations.repository.js';
import { DraftTranslations } from './review/draft-translations.service.js';
import { ReviewsController } from './reviews.controller.js';
import { DraftScenariosController } from './scenarios/draft-scenarios.controller.js';
import { DraftScenarios } from './scenarios/draft-scenarios.service.js';
import { DraftSettingsController } from './settings/draft-settings.controller.js';
import { DraftSettings } from './settings/draft-settings.service.js';
import { StudioController } from './studio.controller.js';
import { StudioReader } from './studio-reader.service.js';
import { WordImportsController } from './word-imports.controller.js';
import { WordImports } from './word-imports.service.js';
import { WordReadings } from './word-readings.service.js';

/** The studio: where courses are written, reviewed and published. */
@Module({
  imports: [CatalogueModule, DirectoryModule],
  controllers: [
    ...[StudioController, ReviewsController, DraftTextsController],
    ...[DraftOutlineController, DraftSettingsController, DraftMediaController],
    ...[DraftQuestionsController, BankExchangeController],
    DraftScenariosController,
    ...[DraftReviewAidsController, LawsController],
    ...[WordImportsController],
  ],
  providers: [
    ...[DraftsRepository, DraftFilesRepository, DraftChecks, DraftWriter, ManualFolders],
    ...[StudioReader, DraftBeginnings, DraftImports, DraftArchives],
    ...[DraftAuthors, DraftReviews, CourseOpenings, DraftLessons, DraftTexts, DraftParts],
    ...[DraftOutlines, DraftSettings, DrawnBanks, DraftMediaFiles],
    ...[DraftBanks, DraftQuestions, BulkChanges, DraftAdditions, WholeBank],
    DraftScenarios,
    ...[DraftSafety, ConfirmationsRepository, DraftComments, DraftCommentsRepository, DraftTranslations],
    ...[DraftTranslationsRepository, KnownLaws, LawRegister, LawReviews, LawIndexes, LawSourcesRepository],
    ...[LawChangesRepository],
    ...[WordImports, WordReadings],
  ],
  exports: [DrawnBanks, DraftsRepository, DraftChecks],
})
export class StudioModule {}
