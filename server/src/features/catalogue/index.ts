export type { BankQuestion, QuestionSecret } from './bank-question.js';
export { BookModule } from './book/book.module.js';
export { CatalogueModule } from './catalogue.module.js';
export { CourseFolders, type LoadedCourse } from './course-folders.service.js';
export { isForPractice } from './domain/for-practice.js';
export { CourseFolderError, problemLine } from './folder/problems.js';
export { Publications } from './publications.service.js';
export { StudioModule } from './studio/studio.module.js';
export { Topics } from './topics.service.js';
