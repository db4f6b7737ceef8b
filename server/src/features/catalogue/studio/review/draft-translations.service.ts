import { createHash } from 'node:crypto';
import type { BodyOf, holdTranslation, LessonTranslation, TranslatedBlock } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/errors.js';
import type { WrittenBlock } from '../../domain/anchoring.js';
import { addedIn, type BlockTranslation, translationOf } from '../../domain/translation-state.js';
import { writtenPlaces } from '../../folder/written-blocks.js';
import { Memory } from '../../memory.js';
import { lessonOfPath } from '../draft-paths.js';
import { DraftsRepository } from '../drafts.repository.js';
import { DraftTranslationsRepository } from './draft-translations.repository.js';

export interface TranslatedLesson {
  /** The files' name without language and ending. */
  readonly lesson: string;
  readonly hasEnglish: boolean;
  readonly hasUrdu: boolean;
  /** Those of the English. */
  readonly blocks: readonly BlockTranslation[];
  /** Blocks that the Urdu alone has. */
  readonly added: readonly WrittenBlock[];
}

type Read = Pick<TranslatedLesson, 'blocks' | 'added'>;

const LESSONS_IN_MEMORY = 400;

/** How far drafts are translated, and which translations are older than what they translate. */
@Injectable()
export class DraftTranslations {
  private readonly memory = new Memory<Read>(LESSONS_IN_MEMORY);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly texts: DraftTranslationsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-found` */
  async list(actor: Actor, id: string): Promise<LessonTranslation[]> {
    requirePermission(actor, 'courses.read');
    await this.requireDraft(id);
    return (await this.lessonsOf(id)).map(({ lesson, ...read }) => ({ lesson, ...countsOf(read) }));
  }

  /** @throws AppError `not-found` */
  async lesson(actor: Actor, id: string, lesson: string): Promise<TranslatedBlock[]> {
    requirePermission(actor, 'courses.read');
    await this.requireDraft(id);
    return (await this.blocksOf(id, lesson)).map(blockView);
  }

  /**
   * Says that a translation holds for its changed original, without a change of either.
   * While a draft is in review it stands as its reviewer sees it, so that nothing of this is said either.
   * @throws AppError `not-found`, `draft-in-review`; `translation-changed` where the texts are others than were seen
   */
  async hold(
    actor: Actor,
    id: string,
    { lesson, block, digest }: BodyOf<typeof holdTranslation>,
  ): Promise<void> {
    requirePermission(actor, 'courses.write');
    await this.requireDraft(id);
    const found = (await this.blocksOf(id, lesson)).find(({ english }) => english.key === block);
    if (!found?.urdu || translationDigest(found.english.text, found.urdu.text) !== digest)
      throw new AppError('translation-changed');
    await this.unitOfWork.run(async () => {
      if ((await this.drafts.lock(id))?.state === 'in-review') throw new AppError('draft-in-review');
      const said = { draftId: id, digest, lesson, block, by: actor.accountId, at: this.clock.now() };
      if (!(await this.texts.insertHold(said))) return;
      await this.audit.write(actor, {
        action: 'catalogue.hold-translation',
        subjectKind: 'draft',
        subjectId: id,
        after: { lesson, block, digest },
      });
    });
  }

  /** Every lesson of a draft, by path. */
  async lessonsOf(draftId: string): Promise<TranslatedLesson[]> {
    const [standing, holds] = await Promise.all([this.texts.standing(draftId), this.texts.holds(draftId)]);
    const lessons: TranslatedLesson[] = [];
    for (const path of standing.keys()) {
      const lesson = lessonOfPath(path);
      const hasEnglish = standing.has(`${lesson}.en.md`);
      if (!lesson || (hasEnglish && !path.endsWith('.en.md'))) continue;
      const read = await this.read(draftId, lesson, standing, holds);
      lessons.push({ lesson, hasEnglish, hasUrdu: standing.has(`${lesson}.ur.md`), ...read });
      // A whole manual takes long enough to let others be served between its lessons.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return lessons;
  }

  private async blocksOf(draftId: string, lesson: string): Promise<readonly BlockTranslation[]> {
    const [standing, holds] = await Promise.all([this.texts.standing(draftId), this.texts.holds(draftId)]);
    if (!standing.has(`${lesson}.en.md`)) throw new AppError('not-found');
    return (await this.read(draftId, lesson, standing, holds)).blocks;
  }

  private async read(
    draftId: string,
    lesson: string,
    standing: ReadonlyMap<string, number>,
    holds: ReadonlySet<string>,
  ): Promise<Read> {
    const [english, urdu] = [`${lesson}.en.md`, `${lesson}.ur.md`];
    // What was said is only ever added to, so that its number stands for all of it.
    const key = [draftId, lesson, standing.get(english) ?? 0, standing.get(urdu) ?? 0, holds.size].join(' ');
    const known = this.memory.get(key);
    if (known) return known;
    const [original, translation] = await Promise.all([
      this.texts.history(draftId, english),
      this.texts.history(draftId, urdu),
    ]);
    const blocks = translationOf(
      { english: original, urdu: translation },
      { read: writtenPlaces, holds: (en, ur) => holds.has(translationDigest(en, ur)) },
    );
    const textOf = (versions: typeof original): string => versions.at(-1)?.text ?? '';
    const read = { blocks, added: addedIn(textOf(original), textOf(translation), writtenPlaces) };
    this.memory.set(key, read, 1);
    return read;
  }

  private async requireDraft(id: string): Promise<void> {
    if (!(await this.drafts.find(id))) throw new AppError('not-found');
  }
}

/** Of both texts, without what only breaks their lines elsewhere. */
function translationDigest(english: string, urdu: string): string {
  const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return createHash('sha256')
    .update(`${spaced(english)}\n${spaced(urdu)}`)
    .digest('hex');
}

function countsOf({ blocks, added }: Read): Omit<LessonTranslation, 'lesson'> {
  const count = (state: BlockTranslation['state']): number =>
    blocks.filter((block) => block.state === state).length;
  const [translated, stale, missing] = [count('translated'), count('stale'), count('missing')];
  return {
    blocks: translated + stale + missing + added.length,
    translated: translated + stale + added.length,
    ...{ stale, missing, missingEnglish: added.length },
  };
}

const blockView = ({ english, urdu, state, englishThen }: BlockTranslation): TranslatedBlock => ({
  block: english.key,
  state,
  english: english.text,
  englishThen,
  urdu: urdu?.text ?? null,
  digest: translationDigest(english.text, urdu?.text ?? ''),
});
