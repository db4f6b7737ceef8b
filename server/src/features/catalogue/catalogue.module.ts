import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CourseFolders } from './course-folders.service.js';
import { CurrentCourses } from './current-courses.service.js';
import { QuestionExchangeController } from './exchange/question-exchange.controller.js';
import { QuestionExchange } from './exchange/question-exchange.service.js';
import { PublicationsRepository } from './publications.repository.js';
import { Publications } from './publications.service.js';
import { Publisher } from './publishing/publisher.service.js';
import { PublishingRepository } from './publishing/publishing.repository.js';
import { LessonLane } from './serving/lesson-lane.js';
import { LessonShelf } from './serving/lesson-shelf.service.js';
import { MediaShelf } from './serving/media-shelf.service.js';
import { Topics } from './topics.service.js';

@Module({
  controllers: [CatalogueController, QuestionExchangeController],
  providers: [
    ...[PublicationsRepository, Publications, CurrentCourses, Topics],
    ...[PublishingRepository, Publisher, CourseFolders],
    ...[LessonShelf, LessonLane, MediaShelf],
    QuestionExchange,
  ],
  exports: [
    Publications,
    CourseFolders,
    Topics,
    Publisher,
    PublishingRepository,
    CurrentCourses,
    PublicationsRepository,
  ],
})
export class CatalogueModule {}
