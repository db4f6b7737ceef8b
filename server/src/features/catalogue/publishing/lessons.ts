import type { Block, Language, Lesson, OpenQuestion, Scenario } from '@academy/shared';
import { citationOf, type Law } from '../domain/citations.js';
import type { BlockContent, SourceBlock } from '../folder/block.js';
import type { CheckedBlock, CheckedLesson } from '../folder/course-folder.js';
import { citationsOf } from './bank.js';

/** What a lesson's blocks refer to. */
export interface LessonContext {
  readonly laws: readonly Law[];
  /** Questions without what is right, by key. */
  readonly questions: ReadonlyMap<string, OpenQuestion>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** What the lesson endpoint answers for one language: the other one's text wherever it has none, which says so. */
export function lessonOf(lesson: CheckedLesson, asked: Language, context: LessonContext): Lesson {
  const { key, facts, texts } = lesson;
  const shown = texts[asked] ? asked : otherThan(asked);
  const [own, other] = [texts[shown], texts[otherThan(shown)]];
  const contentNote = own?.content_note ?? other?.content_note ?? null;
  const elsewhere = [
    ...(own?.title ? [] : (['title'] as const)),
    ...(contentNote !== null && !own?.content_note ? (['contentNote'] as const) : []),
  ];
  return {
    key,
    title: own?.title ?? other?.title ?? key,
    language: shown,
    asked,
    minutes: facts.minutes,
    contentNote,
    cites: citationsOf(facts.cites, context.laws),
    blocks: lesson.blocks.flatMap((block) => shownBlock(block, shown, context)),
    // Left out where nothing is, so that a lesson without gaps is the same as ever.
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
  };
}

const otherThan = (language: Language): Language => (language === 'en' ? 'ur' : 'en');

function shownBlock(block: CheckedBlock, language: Language, context: LessonContext): Block[] {
  const content = block[language];
  if (content) return [blockOf({ key: block.key, content }, context)];
  const other = otherThan(language);
  const foreign = block[other];
  if (!foreign) return [];
  const shown = blockOf({ key: block.key, content: foreign }, context);
  return [isOfBoth(foreign) ? shown : { ...shown, lang: other }];
}

/** What a lesson only names has its words elsewhere, in both languages; and a line across has none. */
const isOfBoth = (content: BlockContent): boolean =>
  content.kind === 'check' ||
  content.kind === 'scenario' ||
  (content.kind === 'text' && !/\p{L}{2}/u.test(content.html.replace(/<[^>]*>/g, ' ')));

function blockOf(
  { key, content }: Pick<SourceBlock, 'key' | 'content'>,
  { laws, questions, scenarios }: LessonContext,
): Block {
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
