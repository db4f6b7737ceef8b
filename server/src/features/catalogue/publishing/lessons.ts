import type { Block, Language, Lesson, OpenQuestion, Scenario } from '@academy/shared';
import { citationOf, type Law } from '../domain/citations.js';
import type { SourceBlock } from '../folder/block.js';
import type { CheckedLesson } from '../folder/course-folder.js';
import { citationsOf } from './bank.js';

/** What a lesson's blocks refer to. */
export interface LessonContext {
  readonly laws: readonly Law[];
  /** Questions without what is right, by key. */
  readonly questions: ReadonlyMap<string, OpenQuestion>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** What the lesson endpoint answers for one language: English where there is no Urdu. */
export function lessonOf({ key, en, ur }: CheckedLesson, asked: Language, context: LessonContext): Lesson {
  const translated = asked === 'ur' ? ur : null;
  const shown = translated ?? en;
  return {
    key,
    title: shown.front.title,
    language: translated ? 'ur' : 'en',
    asked,
    minutes: en.front.minutes,
    contentNote: shown.front.content_note ?? en.front.content_note ?? null,
    cites: citationsOf(en.front.cites, context.laws),
    blocks: shown.blocks.map((block) => blockOf(block, context)),
  };
}

function blockOf({ key, content }: SourceBlock, { laws, questions, scenarios }: LessonContext): Block {
  switch (content.kind) {
    case 'text':
      return { key, kind: 'text', html: content.html };
    case 'law':
      return {
        key,
        kind: 'law',
        html: content.html,
        citation: found(citationOf(content.ref, laws), content.ref),
      };
    case 'check':
      return { key, kind: 'check', question: found(questions.get(content.question), content.question) };
    case 'scenario':
      return { key, kind: 'scenario', scenario: found(scenarios.get(content.scenario), content.scenario) };
    case 'audio':
    case 'video': {
      const { kind, alt, recording } = content;
      const { file, captions, transcript } = found(recording, content.src);
      return { key, kind, alt, media: file.name, captions: captions.name, transcript: [...transcript] };
    }
    default:
      return { key, ...content };
  }
}

/** The folder has been checked: everything that it names is there. */
function found<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`The checked course has no ${name}`);
  return value;
}
