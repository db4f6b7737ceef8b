import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue.module.js';
import { StudioModule } from '../studio/studio.module.js';
import { BookMaker } from './book-maker.service.js';
import { BookSetter } from './book-setter.service.js';
import { BookSources } from './book-sources.service.js';
import { BooksController } from './books.controller.js';
import { BooksRepository } from './books.repository.js';
import { Books } from './books.service.js';
import { ForgottenBooks } from './forgotten-books.service.js';

/** Manuals as books, on paper and for reading devices. */
@Module({
  imports: [CatalogueModule, StudioModule],
  controllers: [BooksController],
  providers: [BooksRepository, BookSources, BookSetter, BookMaker, Books, ForgottenBooks],
})
export class BookModule {}
