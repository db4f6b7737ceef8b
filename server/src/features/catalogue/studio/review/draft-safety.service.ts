import type { draftSafety, Finding, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../../platform/auth/actor.js';
import { AppError } from '../../../../platform/errors.js';
import { PersonCards } from '../../../directory/index.js';
import type { WrittenBlock } from '../../domain/anchoring.js';
import { findingsOf, type Remark } from '../../domain/safety/findings.js';
import type { BlockTranslation } from '../../domain/translation-state.js';
import { type CheckedDraft, DraftChecks } from '../draft-checks.service.js';
import { type DraftRow, DraftsRepository } from '../drafts.repository.js';
import { LawReviews } from '../laws/law-reviews.service.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { DraftTranslations, type TranslatedLesson } from './draft-translations.service.js';

/** A draft as it was checked, with everything that the safety check says of it. */
type SafetyChecked = Pick<CheckedDraft, 'revision' | 'content' | 'findings'>;

/** The check before publishing: what names a person, harms a reader, or leaves a reader without their language. */
@Injectable()
export class DraftSafety {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly checks: DraftChecks,
    private readonly translations: DraftTranslations,
    private readonly laws: LawReviews,
    private readonly confirmations: ConfirmationsRepository,
    private readonly people: PersonCards,
  ) {}

  /** @throws AppError `not-found` */
  async get(actor: Actor, id: string): Promise<ViewOf<typeof draftSafety>> {
    requirePermission(actor, 'courses.read');
    const draft = await this.drafts.find(id);
    if (!draft) throw new AppError('not-found');
    const [{ revision, findings }, rows] = await Promise.all([
      this.of(draft),
      this.confirmations.approvalsOf(id),
    ]);
    const names = await this.people.namesOfAccounts(rows.map((row) => row.by_account));
    const approvals = rows.map((row) => ({
      publicationNumber: row.publication_number,
      by: names.get(row.by_account) ?? '',
      at: row.at.toISOString(),
      findings: [...row.findings],
    }));
    return { revision, findings: [...findings], approvals };
  }

  /** Everything that was found, errors first. */
  async of(draft: DraftRow): Promise<SafetyChecked> {
    const { revision, content, findings } = await this.checks.of(draft);
    const [lessons, places] = await Promise.all([
      this.translations.lessonsOf(draft.id),
      this.laws.waitingIn(draft),
    ]);
    const remarks = [
      ...lessons.flatMap(remarksOnTranslation),
      ...places.map(
        ({ file, line, ref, changedOn, title }): Remark => ({
          kind: 'law',
          file: file ?? 'course.yaml',
          line,
          excerpt: `${ref} (${changedOn}): ${title.en}`,
        }),
      ),
    ];
    return { revision, content, findings: [...findings, ...findingsOf(remarks)] };
  }

  /** Keeps what the approver confirmed. Belongs inside the transaction of the approval. */
  confirm(eventId: string, findings: readonly Finding[]): Promise<void> {
    return this.confirmations.insert(eventId, findings);
  }
}

/** @throws AppError `draft-unsafe` where something found has to be mended */
function requireSafe(findings: readonly Finding[]): void {
  if (findings.some(({ weight }) => weight === 'error')) throw new AppError('draft-unsafe');
}

/**
 * What was found and is confirmed: all of it, one by one.
 * @throws AppError `draft-unsafe`; `draft-unconfirmed` where something was not confirmed
 */
export function requireConfirmed(
  findings: readonly Finding[],
  confirmed: readonly string[],
): readonly Finding[] {
  requireSafe(findings);
  const keys = new Set(confirmed);
  if (!findings.every(({ key }) => keys.has(key))) throw new AppError('draft-unconfirmed');
  return findings;
}

/** Where a lesson has both languages: what of the Urdu is older than the English, and what one of them lacks. */
function remarksOnTranslation({ lesson, hasEnglish, hasUrdu, blocks, added }: TranslatedLesson): Remark[] {
  if (!hasEnglish || !hasUrdu) return [];
  const those = (state: BlockTranslation['state']): readonly BlockTranslation[] =>
    blocks.filter((block) => block.state === state);
  return [
    ...remarkOn(
      'stale',
      `${lesson}.ur.md`,
      those('stale').map(({ english, urdu }) => urdu ?? english),
    ),
    ...remarkOn(
      'untranslated',
      `${lesson}.en.md`,
      those('missing').map(({ english }) => english),
    ),
    ...remarkOn('untold', `${lesson}.ur.md`, added),
  ];
}

function remarkOn(
  kind: 'stale' | 'untranslated' | 'untold',
  file: string,
  blocks: readonly WrittenBlock[],
): Remark[] {
  const [first] = blocks;
  if (!first) return [];
  const lines = blocks.map(({ line }) => line);
  return [{ kind, file, line: first.line, excerpt: first.text, count: blocks.length, lines }];
}
