import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config/config.js';
import { CourseFolderError, CourseFolders, problemLine } from '../features/catalogue/index.js';
import { PlainError, plainly } from './plainly.js';

/** Imports course folders into DATABASE_URL and publishes them: `import-course <folder> …`. */
await plainly(async () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new PlainError('Name a course folder: import-course <folder> …');
  const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig()), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    for (const folder of folders) await importFolder(app.get(CourseFolders), folder);
  } finally {
    await app.close();
  }
});

async function importFolder(courses: CourseFolders, folder: string): Promise<void> {
  try {
    const { slug, number, published, warnings } = await courses.load(folder);
    for (const warning of warnings) console.log(problemLine(warning));
    const done = published ? `published as number ${number}` : `is current already as number ${number}`;
    console.log(`${slug} ${done}, with ${warnings.length} warnings.`);
  } catch (error) {
    if (!(error instanceof CourseFolderError)) throw error;
    const errors = error.problems.filter(({ severity }) => severity === 'error').length;
    const lines = error.problems.map(problemLine).join('\n');
    throw new PlainError(
      `${lines}\n\n${folder} has ${errors} ${errors === 1 ? 'error' : 'errors'}. Nothing was imported.`,
    );
  }
}
