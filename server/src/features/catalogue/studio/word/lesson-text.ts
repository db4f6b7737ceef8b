import { readingMinutes, wordCount } from '../../domain/reading.js';
import type { WordLesson } from './sections.js';

const MOST_MINUTES = 240;

/** How long the lesson takes to read. */
export const minutesOf = ({ blocks }: Pick<WordLesson, 'blocks'>): number =>
  Math.min(MOST_MINUTES, Math.max(1, Math.ceil(readingMinutes(wordCount(blocks.join('\n\n'))))));

/** A lesson's file. What JSON writes in quotes, YAML reads. */
export const lessonText = (lesson: WordLesson): string =>
  `---\ntitle: ${JSON.stringify(lesson.title)}\nminutes: ${minutesOf(lesson)}\n---\n\n${lesson.blocks.join('\n\n')}\n`;
